import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { roleRows } from '../database/generated/roles.ts'
import { rolesQuery } from '../database/roles-file.ts'
import {
  codeSuffices,
  decides,
  everybody,
  grantedRoles,
  heldRole,
  homeOf,
  lackOf,
  roles,
  signedIn,
  ungranted,
} from './index.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

test('the program knows the roles that stand in the database, no other, and each as it stands there', async () => {
  const { rows } = await world.house.pool.query(rolesQuery)
  expect(roleRows).toEqual(rows)
})

test('the database takes a grant only of roles that are granted, with a region exactly where one is needed', async () => {
  const { rows } = await world.house.pool.query<{ id: string }>("insert into person (name) values ('Ani') returning id")
  await world.house.pool.query(
    `insert into region (code, name, level, kind) values ('320401', 'X', 3, 'kecamatan') on conflict do nothing`,
  )
  const grant = (role: string, region: string | null) =>
    world.house.pool.query(
      'insert into role_grant (person_id, role, region_code, valid_from) values ($1, $2, $3, now())',
      [rows[0]!.id, role, region],
    )
  for (const role of grantedRoles) {
    const isLocal = ['kecamatan', 'kabupaten'].includes(role)
    await grant(role, isLocal ? '320401' : null)
    await expect(grant(role, isLocal ? null : '320401'), role).rejects.toThrow('role_grant_role')
  }
  for (const role of [ungranted, 'public', 'raja'])
    await expect(grant(role, null), role).rejects.toThrow('role_grant_role')
})

test('lines for everybody name every role, those to come too', () => {
  expect(Object.keys(everybody).sort()).toEqual([...roles].sort())
  expect(Object.keys(signedIn)).toEqual(roles.filter(role => role !== 'public'))
})

test('what decides about others asks for a password, what works in the field for a code', () => {
  for (const role of ['head', 'office', 'juror', 'finance-officer', 'auditor'] as const)
    expect(codeSuffices(role), role).toBe(false)
  for (const role of [ungranted, 'mentor', 'surveyor', 'partner'] as const) expect(codeSuffices(role), role).toBe(true)
  expect(homeOf('juror')).toBe('/tugas')
  expect(homeOf('head')).toBe('/kantor')
})

test('a role is held for its region, and for no other', () => {
  const held = [
    { role: 'kecamatan', regionCode: '320401' },
    { role: 'juror', regionCode: null },
  ]
  expect(heldRole(held, { role: 'kecamatan', region: '320401' })).toBe(held[0])
  expect(heldRole(held, { role: 'kecamatan', region: '320402' })).toBeUndefined()
  expect(heldRole(held, { role: 'juror' })).toBe(held[1])
  expect(heldRole(undefined, { role: 'juror' })).toBeUndefined()
})

test('what decides asks for a password, and for a second factor where a season says so', () => {
  expect(roles.filter(decides).filter(codeSuffices)).toEqual([])
  for (const role of ['head', 'office', 'verifier', 'plenary-chair', 'finance-officer'] as const)
    expect(decides(role), role).toBe(true)
  for (const role of ['juror', 'kecamatan', 'mentor', 'applicant', 'public'] as const)
    expect(decides(role), role).toBe(false)
  const asked = { byPassword: true, bySecondFactor: false, secondFactorAsked: true }
  expect(lackOf('office', asked)).toBe('second-factor')
  expect(lackOf('office', { ...asked, byPassword: false })).toBe('password')
  expect(lackOf('office', { ...asked, bySecondFactor: true })).toBeUndefined()
  expect(lackOf('office', { ...asked, secondFactorAsked: false })).toBeUndefined()
  expect(lackOf('juror', asked)).toBeUndefined()
  expect(lackOf('mentor', { ...asked, byPassword: false })).toBeUndefined()
})
