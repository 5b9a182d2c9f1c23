import { planRoutes } from '../../platform/plan/index.ts'
import type { Route } from '../../platform/web/context.ts'
import { anyRole } from './data/people-rows.ts'
import { showCast, signInAsCast } from './cast/handlers/cast.tsx'
import { invite, showInvite } from './invitations/handlers/invite.tsx'
import { welcome } from './handlers/known-browser.ts'
import { chooseLanguage } from './handlers/language.ts'
import { sendLink, showForgot, showInvitation, showLinkSent, takeInvitation } from './invitations/handlers/password.tsx'
import { servePeople } from './handlers/people.tsx'
import { addRole, close, endRoleOf, inviteOnceMore, move, reopen } from './handlers/person-changes.ts'
import { showPerson } from './handlers/person.tsx'
import { chooseRole, showRoles } from './handlers/roles.tsx'
import { sendCodeTo, showCode, showSignIn, signInWithCode } from './sign-in/handlers/sign-in.tsx'
import { showSignedOut, signOut } from './sign-in/handlers/sign-out.tsx'
import { showStaffSignIn, signInWithPassword } from './sign-in/handlers/staff-sign-in.tsx'
import { importPlan } from './import/import-plan.tsx'
import { endingPlan } from './ending/plan.ts'
import { factorRoutes } from './second-factor/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { words as ofSignIn } from './sign-in/words.ts'
import { words } from './words.ts'

const door = { act: 'people.sign-in', frame: 'public' } as const
const roles = { act: 'people.roles', frame: 'pesantren' } as const
const link = { act: 'people.invitation', frame: 'public' } as const
const read = { act: 'people.read', frame: 'staff' } as const
const appoint = { act: 'people.appoint', frame: 'staff' } as const
const trial = { act: 'people.trial', frame: 'public', trialOnly: true } as const

export const routes: Route[] = [
  {
    method: 'GET',
    path: '/masuk',
    handler: showSignIn,
    ...door,
    nav: { position: 60, label: lang => ofSignIn(lang).signIn.nav, when: c => !c.var.actor.personId },
  },
  { method: 'POST', path: '/masuk', handler: sendCodeTo, ...door },
  { method: 'GET', path: '/masuk/kode', handler: showCode, ...door },
  { method: 'POST', path: '/masuk/kode', handler: signInWithCode, ...door },
  { method: 'GET', path: '/masuk/dikenal/:tanda', handler: welcome, ...door },
  { method: 'GET', path: '/masuk/petugas', handler: showStaffSignIn, ...door },
  { method: 'POST', path: '/masuk/petugas', handler: signInWithPassword, ...door },
  ...factorRoutes,
  ...sessionRoutes,
  { method: 'GET', path: '/keluar', handler: showSignedOut, ...door },
  { method: 'POST', path: '/keluar', handler: signOut, ...door },
  { method: 'GET', path: '/bahasa/:lang', act: 'people.language', frame: 'public', handler: chooseLanguage },
  { method: 'GET', path: '/peran', handler: showRoles, ...roles },
  { method: 'POST', path: '/peran', handler: chooseRole, ...roles },
  { method: 'GET', path: '/undangan/:code', handler: showInvitation, ...link },
  { method: 'POST', path: '/undangan/:code', handler: takeInvitation, ...link },
  { method: 'GET', path: '/lupa-sandi', handler: showForgot, ...link },
  { method: 'POST', path: '/lupa-sandi', handler: sendLink, ...link },
  { method: 'GET', path: '/lupa-sandi/terkirim', handler: showLinkSent, ...link },
  {
    method: 'GET',
    path: '/kantor/orang',
    handler: servePeople,
    ...read,
    nav: { position: 40, label: lang => words(lang).people.nav, href: () => `/kantor/orang?peran=${anyRole}` },
  },
  { method: 'POST', path: '/kantor/orang', handler: servePeople, ...read },
  { method: 'GET', path: '/kantor/orang/undangan', handler: showInvite, ...appoint },
  { method: 'POST', path: '/kantor/orang/undangan', handler: invite, ...appoint },
  ...planRoutes(importPlan),
  ...planRoutes(endingPlan),
  { method: 'GET', path: '/kantor/orang/:id', handler: showPerson, ...read },
  { method: 'POST', path: '/kantor/orang/:id/peran', handler: addRole, ...appoint },
  { method: 'POST', path: '/kantor/orang/:id/akhir-peran', handler: endRoleOf, act: 'people.end-role', frame: 'staff' },
  {
    method: 'POST',
    path: '/kantor/orang/:id/undangan',
    handler: inviteOnceMore,
    act: 'people.invite-again',
    frame: 'staff',
  },
  { method: 'POST', path: '/kantor/orang/:id/tutup', handler: close, act: 'people.close', frame: 'staff' },
  { method: 'POST', path: '/kantor/orang/:id/buka', handler: reopen, act: 'people.reopen', frame: 'staff' },
  { method: 'POST', path: '/kantor/orang/:id/pindah', handler: move, act: 'people.move', frame: 'staff' },
  { method: 'GET', path: '/coba', handler: showCast, ...trial },
  { method: 'POST', path: '/coba/:key', handler: signInAsCast, ...trial },
]
