import type { Route } from '../../../platform/web/context.ts'
import { askEnd, askEndOthers, end, endAllOthers, showSessions } from './handlers/sessions.tsx'

const own = { act: 'people.sessions', frame: 'pesantren' } as const

export const sessionRoutes: Route[] = [
  { method: 'GET', path: '/akun/sesi', handler: showSessions, ...own },
  { method: 'GET', path: '/akun/sesi/lainnya', handler: askEndOthers, ...own },
  { method: 'POST', path: '/akun/sesi/lainnya', handler: endAllOthers, ...own },
  { method: 'GET', path: '/akun/sesi/:id', handler: askEnd, ...own },
  { method: 'POST', path: '/akun/sesi/:id', handler: end, ...own },
]
