import type { HomeSlot } from '../../platform/home/index.ts'
import type { Route } from '../../platform/web/context.ts'
import { showDuty, showWork } from './handlers/home.ts'
import { words } from './words.ts'

const nav = (name: 'overview' | 'ours'): Route['nav'] => ({ position: 1, label: lang => words(lang).nav[name] })

/** Where the day of every role of staff begins, told by what the rooms below add. */
export function homeRoutes(slots: readonly HomeSlot[]): Route[] {
  const home = { method: 'GET', frame: 'staff', handler: showWork(slots), nav: nav('ours') } as const
  return [
    { ...home, path: '/kantor', act: 'home.office', nav: nav('overview') },
    { ...home, path: '/kecamatan', act: 'home.kecamatan' },
    { ...home, path: '/kabupaten', act: 'home.kabupaten' },
    { ...home, path: '/tugas', act: 'home.duty', handler: showDuty(slots) },
  ]
}
