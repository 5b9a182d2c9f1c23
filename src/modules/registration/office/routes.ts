import type { Route } from '../../../platform/web/context.ts'
import { showCase } from './handlers/case.tsx'
import { showCasePrinted } from './handlers/case-printed.tsx'
import { showDocument, showDocumentPage } from './handlers/document.tsx'
import { goToCase, goToRegistrations, showRegistrations } from './handlers/list.tsx'
import { showNearCase, showNearList } from './handlers/near.tsx'
import { words } from './words.ts'

const read = { act: 'registration.read', frame: 'staff' } as const
const papers = { act: 'registration.see-document', frame: 'staff' } as const
const kecamatan = { act: 'registration.read-kecamatan', frame: 'staff' } as const
const kabupaten = { act: 'registration.read-kabupaten', frame: 'staff' } as const
const list = '/kantor/:programme/:year/pendaftaran'

const nav = (position: number): Route['nav'] => ({ position, label: lang => words(lang).nav })

/** In the office's own menu: whoever comes from a letter need not know the season. */
const ofOffice: Route['nav'] = { ...nav(10)!, over: path => /^\/kantor\/[^/]+\/\d{4}\/pendaftaran(\/|$)/.test(path) }

export const officeRoutes: Route[] = [
  { method: 'GET', path: '/kantor/pendaftaran', ...read, handler: goToRegistrations, nav: ofOffice },
  { method: 'GET', path: '/kantor/pendaftaran/:id', ...read, handler: goToCase },
  { method: 'GET', path: list, ...read, handler: showRegistrations, nav: nav(10) },
  { method: 'POST', path: list, ...read, handler: showRegistrations },
  { method: 'GET', path: `${list}/:id`, ...read, handler: showCase },
  { method: 'GET', path: `${list}/:id/cetak`, ...read, handler: showCasePrinted },
  { method: 'GET', path: `${list}/:id/berkas/:document`, ...papers, handler: showDocument },
  { method: 'GET', path: `${list}/:id/berkas/:document/:page`, ...papers, handler: showDocumentPage },
  { method: 'GET', path: '/kecamatan/pendaftaran', ...kecamatan, handler: showNearList, nav: nav(5) },
  { method: 'POST', path: '/kecamatan/pendaftaran', ...kecamatan, handler: showNearList },
  { method: 'GET', path: '/kecamatan/pendaftaran/:id', ...kecamatan, handler: showNearCase },
  { method: 'GET', path: '/kabupaten/pendaftaran', ...kabupaten, handler: showNearList, nav: nav(5) },
  { method: 'POST', path: '/kabupaten/pendaftaran', ...kabupaten, handler: showNearList },
  { method: 'GET', path: '/kabupaten/pendaftaran/:id', ...kabupaten, handler: showNearCase },
]
