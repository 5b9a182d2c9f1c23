import { postNote } from '../../../platform/case/index.ts'
import { postDecision, serveDecision } from '../../../platform/decision/index.ts'
import type { Route } from '../../../platform/web/context.ts'
import { showDisputes } from './handlers.tsx'
import { disputeNotes, disputeRoom } from './room.tsx'
import { words } from './words.ts'

const dispute = { path: '/kantor/sengketa/:id', frame: 'staff' } as const

export const disputeRoutes: Route[] = [
  {
    method: 'GET',
    path: '/kantor/sengketa',
    act: 'registration.read',
    frame: 'staff',
    handler: showDisputes,
    nav: { position: 12, label: lang => words(lang).list.nav },
  },
  { method: 'GET', ...dispute, act: 'registration.read', handler: c => serveDecision(c, disputeRoom) },
  { method: 'POST', ...dispute, act: 'registration.decide', handler: c => postDecision(c, disputeRoom) },
  {
    method: 'POST',
    path: '/kantor/sengketa/:id/catatan',
    act: disputeNotes.kind.act,
    frame: 'staff',
    handler: c => postNote(c, disputeNotes),
  },
]
