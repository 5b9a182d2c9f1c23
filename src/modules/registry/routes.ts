import { planRoutes } from '../../platform/plan/index.ts'
import type { Route } from '../../platform/web/context.ts'
import { showGuessedList } from './guesses/handlers/list.tsx'
import { showKecamatanList } from './handlers/kecamatan.tsx'
import { showPesantren, showPesantrenList } from './handlers/pesantren.tsx'
import { guessRoutes } from './guesses/routes.ts'
import { importPlan } from './import/import-plan.ts'
import { words } from './words.ts'

const nav = (position: number): Route['nav'] => ({ position, label: lang => words(lang).list.nav })
const read = { act: 'registry.read', frame: 'staff' } as const
const near = { act: 'registry.read-kecamatan', frame: 'staff' } as const

export const routes: Route[] = [
  { method: 'GET', path: '/kantor/pesantren', ...read, handler: showPesantrenList, nav: nav(20) },
  ...planRoutes(importPlan),
  { method: 'GET', path: '/kantor/pesantren/:id', ...read, handler: showPesantren },
  { method: 'GET', path: '/kecamatan/pesantren', ...near, handler: showKecamatanList, nav: nav(10) },
  { method: 'GET', path: '/kecamatan/pesantren/perkiraan', ...near, handler: showGuessedList },
  ...guessRoutes,
]
