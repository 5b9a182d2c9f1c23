import type { Route } from '../../platform/web/context.ts'
import { asset } from './handlers/asset.ts'
import { moveClock, showClock } from './handlers/clock.tsx'
import { health, metrics } from './handlers/health.ts'

export const routes: Route[] = [
  { method: 'GET', path: '/sehat', act: 'house.health', frame: 'public', handler: health, api: true },
  { method: 'GET', path: '/metrik', act: 'house.health', frame: 'public', handler: metrics, api: true },
  { method: 'GET', path: '/aset/:name', act: 'house.assets', frame: 'public', handler: asset },
  { method: 'GET', path: '/waktu', act: 'clock.step', frame: 'public', handler: showClock, trialOnly: true },
  { method: 'POST', path: '/waktu', act: 'clock.step', frame: 'public', handler: moveClock, trialOnly: true },
]
