import type { Route } from '../../platform/web/context.ts'
import { withoutPapers, withPapers } from './handlers/own.ts'
import { showEligibility } from './handlers/eligibility.tsx'
import { showOwnDocument } from './handlers/document.ts'
import { saveFormPage, showFormPage } from './handlers/form-page.tsx'
import { checkReceipt, showKeys, showReceipts } from './handlers/receipt.tsx'
import { showBlankForm, showOwnPrinted } from './handlers/printed.tsx'
import { sendRegistration, showReview } from './handlers/review.tsx'
import {
  askWithdraw,
  beginRegistration,
  reopenRegistration,
  showHome,
  showStatus,
  showTasks,
  withdrawRegistration,
} from './handlers/status.tsx'
import { confirmationRoutes } from './confirmation/routes.ts'
import { disputeRoutes } from './dispute/routes.ts'
import { officeRoutes } from './office/routes.ts'
import { words } from './words.ts'

const own = { act: 'registration.own', frame: 'pesantren' } as const
const open = { act: 'registration.receipt', frame: 'public' } as const

export const routes: Route[] = [
  { method: 'GET', path: '/daftar', act: 'registration.eligibility', frame: 'public', handler: showEligibility },
  { method: 'GET', path: '/daftar/formulir', act: 'registration.eligibility', frame: 'public', handler: showBlankForm },
  {
    method: 'GET',
    path: '/saya',
    handler: showHome,
    ...own,
    together: withPapers,
    nav: { position: 1, label: lang => words(lang).nav.home },
  },
  {
    method: 'GET',
    path: '/saya/pendaftaran',
    handler: showTasks,
    ...own,
    together: withPapers,
    nav: { position: 2, label: lang => words(lang).nav.form },
  },
  { method: 'POST', path: '/saya/pendaftaran', handler: beginRegistration, ...own },
  { method: 'GET', path: '/saya/pendaftaran/:halaman', handler: showFormPage, ...own, together: withoutPapers },
  {
    method: 'POST',
    path: '/saya/pendaftaran/:halaman',
    act: 'registration.answer',
    frame: 'pesantren',
    handler: saveFormPage,
    together: withoutPapers,
  },
  { method: 'GET', path: '/saya/kirim', handler: showReview, ...own, together: withPapers },
  { method: 'POST', path: '/saya/kirim', handler: sendRegistration, ...own },
  { method: 'GET', path: '/saya/bukti', handler: showReceipts, ...own, together: withoutPapers },
  {
    method: 'GET',
    path: '/saya/status',
    handler: showStatus,
    ...own,
    together: withPapers,
    nav: { position: 3, label: lang => words(lang).nav.status },
  },
  { method: 'GET', path: '/saya/cetak', handler: showOwnPrinted, ...own, together: withPapers },
  { method: 'POST', path: '/saya/ubah', handler: reopenRegistration, ...own },
  { method: 'GET', path: '/saya/batal', handler: askWithdraw, ...own },
  { method: 'POST', path: '/saya/batal', handler: withdrawRegistration, ...own },
  { method: 'GET', path: '/saya/dokumen/:id', handler: showOwnDocument, ...own },
  { method: 'GET', path: '/bukti/:tanda', handler: checkReceipt, ...open },
  { method: 'GET', path: '/kunci', handler: showKeys, ...open },
  ...confirmationRoutes,
  ...disputeRoutes,
  ...officeRoutes,
]
