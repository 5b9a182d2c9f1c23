import type { Route } from '../../../platform/web/context.ts'
import { sendCheckpoint, sendContinuation, showEntry, showTrail } from './handlers/trail.tsx'

const open = { method: 'GET', act: 'ledger.check', frame: 'public' } as const

export const trailRoutes: Route[] = [
  { ...open, path: '/jejak', handler: showTrail },
  { ...open, path: '/jejak/titik', handler: sendCheckpoint },
  { ...open, path: '/jejak/titik/:ukuran', handler: sendCheckpoint },
  { ...open, path: '/jejak/lanjutan', handler: sendContinuation },
  { method: 'GET', path: '/kantor/jejak/:catatan', act: 'ledger.read', frame: 'staff', handler: showEntry },
]
