import type { Route } from '../../../platform/web/context.ts'
import { postDispute, showDispute } from './handlers/dispute.tsx'

export const disputeRoutes: Route[] = [
  { method: 'GET', path: '/kantor/sengketa/:id', act: 'registration.read', frame: 'staff', handler: showDispute },
  { method: 'POST', path: '/kantor/sengketa/:id', act: 'registration.decide', frame: 'staff', handler: postDispute },
]
