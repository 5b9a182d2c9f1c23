import type { Route } from '../../../platform/web/context.ts'
import { postConfirmation, showConfirmation } from './handlers/confirmation.tsx'

const open = { act: 'registration.confirm', frame: 'public' } as const

export const confirmationRoutes: Route[] = [
  { method: 'GET', path: '/setuju/:kode', handler: showConfirmation, ...open },
  { method: 'POST', path: '/setuju/:kode', handler: postConfirmation, ...open },
]
