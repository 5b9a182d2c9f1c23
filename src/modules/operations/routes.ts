import type { Route } from '../../platform/web/context.ts'
import { asset } from './handlers/asset.ts'
import { moveClock, showClock } from './handlers/clock.tsx'
import { components } from './handlers/components.tsx'
import { health, metrics } from './handlers/health.ts'
import { checkNow, showIntegrity } from './handlers/integrity.tsx'
import { showLedger } from './handlers/ledger.tsx'
import { postMessage, showMessage, showOutbox } from './handlers/outbox.tsx'
import { retry, showProcesses } from './handlers/processes.tsx'
import { trailRoutes } from './trail/routes.ts'
import { words } from './words.ts'

export const routes: Route[] = [
  { method: 'GET', path: '/sehat', act: 'house.health', frame: 'public', handler: health, api: true },
  { method: 'GET', path: '/metrik', act: 'house.health', frame: 'public', handler: metrics, api: true },
  { method: 'GET', path: '/aset/:name', act: 'house.assets', frame: 'public', handler: asset },
  { method: 'GET', path: '/waktu', act: 'clock.step', frame: 'public', handler: showClock, trialOnly: true },
  { method: 'POST', path: '/waktu', act: 'clock.step', frame: 'public', handler: moveClock, trialOnly: true },
  { method: 'GET', path: '/komponen', act: 'house.components', frame: 'public', handler: components, trialOnly: true },
  {
    method: 'GET',
    path: '/kantor/surat/kotak-keluar',
    act: 'outbox.read',
    frame: 'staff',
    handler: showOutbox,
    nav: { position: 40, label: lang => words(lang).outbox.nav },
  },
  { method: 'POST', path: '/kantor/surat/kotak-keluar', act: 'outbox.read', frame: 'staff', handler: showOutbox },
  { method: 'GET', path: '/kantor/surat/kotak-keluar/:id', act: 'outbox.read', frame: 'staff', handler: showMessage },
  { method: 'POST', path: '/kantor/surat/kotak-keluar/:id', act: 'outbox.send', frame: 'staff', handler: postMessage },
  {
    method: 'GET',
    path: '/kantor/proses',
    act: 'process.read',
    frame: 'staff',
    handler: showProcesses,
    nav: { position: 50, label: lang => words(lang).processes.nav },
  },
  { method: 'POST', path: '/kantor/proses', act: 'process.retry', frame: 'staff', handler: retry },
  { method: 'GET', path: '/kantor/proses/keutuhan', act: 'integrity.read', frame: 'staff', handler: showIntegrity },
  { method: 'POST', path: '/kantor/proses/keutuhan', act: 'integrity.check', frame: 'staff', handler: checkNow },
  {
    method: 'GET',
    path: '/kantor/jejak',
    act: 'ledger.read',
    frame: 'staff',
    handler: showLedger,
    nav: { position: 60, label: lang => words(lang).ledger.nav },
  },
  ...trailRoutes,
]
