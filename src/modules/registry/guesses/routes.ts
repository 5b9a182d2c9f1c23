import type { Route } from '../../../platform/web/context.ts'
import { confirm, refuse, showRefusal, undo } from './handlers/answer.tsx'
import { takeBack } from './handlers/of-pesantren.tsx'

const place = { act: 'registry.place', frame: 'staff' } as const
const one = '/kecamatan/pesantren/perkiraan/:id'

export const guessRoutes: Route[] = [
  { method: 'POST', path: one, ...place, handler: confirm },
  { method: 'GET', path: `${one}/bukan`, ...place, handler: showRefusal },
  { method: 'POST', path: `${one}/bukan`, ...place, handler: refuse },
  { method: 'POST', path: `${one}/urungkan`, ...place, handler: undo },
  { method: 'POST', path: '/kantor/pesantren/:id/letak', act: 'registry.take-back', frame: 'staff', handler: takeBack },
]
