import type { Route } from '../../platform/web/context.ts'
import { applyPlanned, downloadProblems, postImport, showImports, showPlan, undoApplied } from './handlers/imports.tsx'
import { showGuessedList, showKecamatanList } from './handlers/kecamatan.tsx'
import { showPesantren, showPesantrenList } from './handlers/pesantren.tsx'
import { words } from './words.ts'

const nav = (position: number): Route['nav'] => ({ position, label: lang => words(lang).list.nav })
const read = { act: 'registry.read', frame: 'staff' } as const
const load = { act: 'registry.import', frame: 'staff' } as const
const near = { act: 'registry.read-kecamatan', frame: 'staff' } as const

export const routes: Route[] = [
  { method: 'GET', path: '/kantor/pesantren', ...read, handler: showPesantrenList, nav: nav(20) },
  { method: 'GET', path: '/kantor/pesantren/impor', ...load, handler: c => showImports(c) },
  { method: 'POST', path: '/kantor/pesantren/impor', ...load, handler: postImport },
  { method: 'GET', path: '/kantor/pesantren/impor/:id', ...load, handler: showPlan },
  { method: 'GET', path: '/kantor/pesantren/impor/:id/masalah', ...load, handler: downloadProblems },
  { method: 'POST', path: '/kantor/pesantren/impor/:id/terapkan', ...load, handler: applyPlanned },
  { method: 'POST', path: '/kantor/pesantren/impor/:id/batalkan', ...load, handler: undoApplied },
  { method: 'GET', path: '/kantor/pesantren/:id', ...read, handler: showPesantren },
  { method: 'GET', path: '/kecamatan/pesantren', ...near, handler: showKecamatanList, nav: nav(10) },
  { method: 'GET', path: '/kecamatan/pesantren/perkiraan', ...near, handler: showGuessedList },
]
