import type { Lang } from '../../design/index.ts'
import { mailingRoutes } from '../../platform/mailing/index.ts'
import { chooseKnown, showMatch } from '../../platform/response/index.ts'
import type { Route } from '../../platform/web/context.ts'
import { beginRegistration, showCalls, showEligibility } from './handlers/eligibility.tsx'
import { showHome } from './handlers/home.tsx'
import { loadRunning, withoutPapers, withPapers } from './handlers/own.ts'
import { goToOwn, savePage, sendAgain, showOwnDocument, showPage } from './handlers/form-pages.tsx'
import { showReceipts } from './handlers/receipt.tsx'
import { showBlankForm, showOwnPrinted } from './handlers/printed.tsx'
import { sendRegistration, showReview } from './handlers/review.tsx'
import { askWithdraw, reopenRegistration, showStatus, showTasks, withdrawRegistration } from './handlers/status.tsx'
import { placeRoutes } from './places/routes.ts'
import { disputeRoutes } from './dispute/routes.ts'
import { officeRoutes } from './office/routes.ts'
import { outreachRoutes } from './outreach/routes.ts'
import { reminder, reminderPlan } from './reminder/reminder.ts'
import { words } from './words.ts'

const own = { act: 'registration.own', frame: 'pesantren' } as const
const open = { act: 'registration.eligibility', frame: 'public' } as const

export const routes: Route[] = [
  { method: 'GET', path: '/daftar', handler: showCalls, ...open },
  { method: 'GET', path: '/daftar/:programme/:panggilan', handler: showEligibility, ...open },
  { method: 'POST', path: '/daftar/:programme/:panggilan', handler: beginRegistration, ...own },
  { method: 'GET', path: '/daftar/:programme/:panggilan/formulir', handler: showBlankForm, ...open },
  {
    method: 'GET',
    path: '/saya',
    handler: showHome,
    ...own,
    nav: { position: 1, label: lang => words(lang).nav.home },
  },
  ...movedRoutes(),
  { method: 'GET', path: '/saya/:draf', handler: showTasks, ...own, together: withPapers },
  { method: 'GET', path: '/saya/:draf/isi/:halaman', handler: showPage, ...own, together: withoutPapers },
  { method: 'POST', path: '/saya/:draf/isi/:halaman', handler: savePage, ...own, together: withoutPapers },
  {
    method: 'GET',
    path: '/saya/:draf/cocok',
    handler: c => showMatch(c, loadRunning),
    ...own,
    together: withoutPapers,
  },
  {
    method: 'POST',
    path: '/saya/:draf/cocok',
    handler: c => chooseKnown(c, loadRunning),
    ...own,
    together: withoutPapers,
  },
  { method: 'GET', path: '/saya/:draf/kirim', handler: showReview, ...own, together: withPapers },
  { method: 'POST', path: '/saya/:draf/kirim', handler: sendRegistration, ...own },
  { method: 'GET', path: '/saya/:draf/bukti', handler: showReceipts, ...own, together: withPapers },
  { method: 'GET', path: '/saya/:draf/status', handler: showStatus, ...own, together: withPapers },
  { method: 'POST', path: '/saya/:draf/ubah', handler: reopenRegistration, ...own },
  { method: 'GET', path: '/saya/:draf/batal', handler: askWithdraw, ...own, together: withoutPapers },
  { method: 'POST', path: '/saya/:draf/batal', handler: withdrawRegistration, ...own },
  { method: 'GET', path: '/saya/:draf/dokumen/:id', handler: showOwnDocument, ...own, together: withoutPapers },
  { method: 'GET', path: '/saya/:draf/cetak', handler: showOwnPrinted, ...own, together: withPapers },
  ...disputeRoutes,
  ...placeRoutes,
  ...mailingRoutes(reminderPlan, reminder),
  ...officeRoutes,
  ...outreachRoutes,
]

/** Addresses of before, in bookmarks and in messages: they lead to the registration that runs. */
function movedRoutes(): Route[] {
  const nav = {
    '/saya/pendaftaran': { position: 2, label: (lang: Lang) => words(lang).nav.form },
    '/saya/status': { position: 3, label: (lang: Lang) => words(lang).nav.status },
  } as Record<string, Route['nav']>
  const read = [
    '/saya/pendaftaran',
    '/saya/pendaftaran/:halaman',
    '/saya/kirim',
    '/saya/bukti',
    '/saya/status',
    '/saya/batal',
  ]
  const sent = ['/saya/pendaftaran/:halaman', '/saya/kirim', '/saya/ubah', '/saya/batal']
  return [
    ...read.map(path => ({ method: 'GET' as const, path, handler: goToOwn, ...own, nav: nav[path] })),
    ...sent.map(path => ({ method: 'POST' as const, path, handler: sendAgain, ...own })),
    { method: 'POST', path: '/saya/pendaftaran', handler: goToOwn, ...own },
  ]
}
