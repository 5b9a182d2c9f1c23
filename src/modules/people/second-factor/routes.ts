import type { Route } from '../../../platform/web/context.ts'
import { renewCodes, showOff, showRenew, switchOff } from './handlers/changes.tsx'
import { begin, setUp, showFactor, showSetUp } from './handlers/factor.tsx'
import { resetFactorOf } from './handlers/reset.ts'
import { backupStep, secondStep, showBackupStep, showSecondStep } from './handlers/sign-in.tsx'
import { withPassword } from './handlers/with-password.ts'

const door = { act: 'people.sign-in', frame: 'public' } as const
const own = { act: 'people.second-factor', frame: 'pesantren' } as const

export const factorRoutes: Route[] = [
  { method: 'GET', path: '/masuk/petugas/kode', handler: showSecondStep, ...door },
  { method: 'POST', path: '/masuk/petugas/kode', handler: secondStep, ...door },
  { method: 'GET', path: '/masuk/petugas/cadangan', handler: showBackupStep, ...door },
  { method: 'POST', path: '/masuk/petugas/cadangan', handler: backupStep, ...door },
  { method: 'GET', path: '/akun/dua-langkah', handler: showFactor, ...own },
  { method: 'POST', path: '/akun/dua-langkah', handler: withPassword(begin), ...own },
  { method: 'GET', path: '/akun/dua-langkah/pasang', handler: withPassword(showSetUp), ...own },
  { method: 'POST', path: '/akun/dua-langkah/pasang', handler: withPassword(setUp), ...own },
  { method: 'GET', path: '/akun/dua-langkah/cadangan', handler: withPassword(showRenew), ...own },
  { method: 'POST', path: '/akun/dua-langkah/cadangan', handler: withPassword(renewCodes), ...own },
  { method: 'GET', path: '/akun/dua-langkah/mati', handler: withPassword(showOff), ...own },
  { method: 'POST', path: '/akun/dua-langkah/mati', handler: withPassword(switchOff), ...own },
  {
    method: 'POST',
    path: '/kantor/orang/:id/langkah-kedua',
    handler: resetFactorOf,
    act: 'people.reset-factor',
    frame: 'staff',
  },
]
