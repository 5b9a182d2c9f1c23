import type { Route } from '../../platform/web/context.ts'
import { showCast, signInAsCast } from './handlers/cast.tsx'
import { chooseLanguage } from './handlers/language.ts'
import { chooseRole, showRoles } from './handlers/roles.tsx'
import { sendCodeTo, showCode, showSignIn, signInWithCode } from './handlers/sign-in.tsx'
import { showSignedOut, signOut } from './handlers/sign-out.tsx'
import { showStaffSignIn, signInWithPassword } from './handlers/staff-sign-in.tsx'

const door = { act: 'people.sign-in', frame: 'public' } as const
const roles = { act: 'people.roles', frame: 'public' } as const
const trial = { act: 'people.trial', frame: 'public', trialOnly: true } as const

export const routes: Route[] = [
  { method: 'GET', path: '/masuk', handler: showSignIn, ...door },
  { method: 'POST', path: '/masuk', handler: sendCodeTo, ...door },
  { method: 'GET', path: '/masuk/kode', handler: showCode, ...door },
  { method: 'POST', path: '/masuk/kode', handler: signInWithCode, ...door },
  { method: 'GET', path: '/masuk/petugas', handler: showStaffSignIn, ...door },
  { method: 'POST', path: '/masuk/petugas', handler: signInWithPassword, ...door },
  { method: 'GET', path: '/keluar', handler: showSignedOut, ...door },
  { method: 'POST', path: '/keluar', handler: signOut, ...door },
  { method: 'GET', path: '/bahasa/:lang', act: 'people.language', frame: 'public', handler: chooseLanguage },
  { method: 'GET', path: '/peran', handler: showRoles, ...roles },
  { method: 'POST', path: '/peran', handler: chooseRole, ...roles },
  { method: 'GET', path: '/coba', handler: showCast, ...trial },
  { method: 'POST', path: '/coba/:key', handler: signInAsCast, ...trial },
]
