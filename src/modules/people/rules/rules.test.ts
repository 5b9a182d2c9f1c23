import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from '../../../platform/session/own-path.ts'
import { parseContact, parseEmail, standInEmail, isStandIn } from './contact.ts'
import { readOfficer, readRole } from './officer.ts'
import { roleNames } from '../role-words.ts'
import { passwordProblem } from '../invitations/rules/password.ts'
import { displayPhone, readMobile } from '../../../platform/text/phone.ts'
import { isStandInName, maskedPhone } from './phone.ts'
import { planOfficers, type KnownOfficers } from '../import/rules/plan-officers.ts'
import { endAfter, lastDay } from './today.ts'

test('a phone is known however it is typed, and stored one way', () => {
  const typed = [
    '081234567890',
    '0812-3456-7890',
    '812 3456 7890',
    '6281234567890',
    '+62 812 3456 7890',
    '006281234567890',
  ]
  // As chats copy a number: with hyphens that do not break; as tables keep it: behind an apostrophe.
  for (const text of [...typed, '+62 812‑3456‑7890', "'081234567890", '０８１２３４５６７８９０'])
    expect(readMobile(text), text).toBe('+6281234567890')
  for (const text of ['', '0812', 'abc', '08123456789012345', '+6262812345678', '0812345678x0', '022-4201234']) {
    expect(readMobile(text), text).toBeUndefined()
  }
  expect(readMobile('+65 9123 4567')).toBe('+6591234567')
})

test('a stored number is shown as people write it, and half of it is never shown to others', () => {
  expect(displayPhone('+6281234567890')).toBe('0812-3456-7890')
  expect(displayPhone('+6591234567')).toMatch(/^\+65/)
  expect(maskedPhone('+6281234567890')).toBe('0812-••••-890')
  expect(maskedPhone('+6591234567')).toBe('+659-••••-567')
  expect([maskedPhone('+6281234567890'), maskedPhone('+6591234567')].every(isStandInName)).toBe(true)
  expect(['Siti', '0812-3456-7890', ''].some(isStandInName)).toBe(false)
})

test('a mail address is taken in lower case; what mail cannot reach is refused', () => {
  expect(parseEmail(' Dede@Contoh.ID ')).toBe('dede@contoh.id')
  for (const bad of [
    '',
    'a',
    'a@b',
    '@c.id',
    'a..b@c.id',
    'a@c..id',
    'a b@c.id',
    'a@c.id\n',
    `${'x'.repeat(200)}@c.id`,
  ]) {
    if (bad.trim() === 'a@c.id') continue
    expect(parseEmail(bad), bad).toBeUndefined()
  }
  expect(parseContact(standInEmail('+6281234567890'))).toBeUndefined()
  expect(isStandIn(standInEmail('+6281234567890'))).toBe(true)
})

test('only a path of this site is returned to', () => {
  expect(ownPath('/saya?a=1#b')).toBe('/saya?a=1#b')
  for (const bad of [
    '',
    'saya',
    '//x.example',
    '/\\x.example',
    'https://x.example',
    '/a\nb',
    '/a\\b',
    'javascript:1',
  ]) {
    expect(ownPath(bad), bad).toBeUndefined()
  }
  const piece = fc.constantFrom('/', '\\', ':', 'http', 'x.example', '@', '\t', ' ', '?', '#', '.', '..', '%2f', '%5c')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
      const path = ownPath(`/${pieces.join('')}`)
      if (path !== undefined) expect(new URL(path, 'https://opop.example').origin).toBe('https://opop.example')
    }),
  )
})

test('a password says what is wrong with it', () => {
  const of = (password: string, again = password) => passwordProblem(password, again, ['Siti', 'siti@dinas.id'])
  expect(of('pendek')).toBe('short')
  expect(of('a'.repeat(129))).toBe('long')
  expect(of('aaaaaaaaaaaa')).toBe('simple')
  expect(of('1234567890')).toBe('simple')
  expect(of('sitimembaca9')).toBe('name')
  expect(of('kopi hangat pagi', 'kopi hangat sore')).toBe('different')
  expect(of('kopi hangat pagi')).toBeUndefined()
})

test('the last day people speak of and the end that is stored are one day apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), days => {
      const day = Temporal.PlainDate.from('2000-01-01').add({ days }).toString()
      expect(lastDay(endAfter(day))).toBe(day)
    }),
  )
})

const text = { name: 'Asep', email: 'asep@contoh.id', phone: '', role: 'kecamatan', region: '32.04.01', until: '' }

test('an officer is read with region and end as the role needs them', () => {
  expect(readOfficer(text, '2019-04-25')).toEqual({
    officer: {
      name: 'Asep',
      email: 'asep@contoh.id',
      phone: undefined,
      role: 'kecamatan',
      region: '320401',
      until: undefined,
    },
  })
  const wrong = { name: '123', email: 'x', phone: '12', role: 'raja', region: '', until: '2019-04-24' }
  expect(readOfficer(wrong, '2019-04-25')).toEqual({
    problems: { name: 'name', email: 'email', phone: 'phone', role: 'role', until: 'until' },
  })
  for (const phone of ['8,13777E+11', '25/04/2019'])
    expect(readOfficer({ ...text, phone }, '2019-04-25')).toEqual({ problems: { phone: 'phoneDamaged' } })
  const problemOf = (role: string, region: string) => readOfficer({ ...text, role, region }, '2019-04-25')
  expect(problemOf('kabupaten', '320401')).toEqual({ problems: { region: 'region' } })
  expect(problemOf('dinas', '3204')).toEqual({ problems: { region: 'noRegion' } })
  expect(problemOf('kepala dinas', '')).toHaveProperty('officer.role', 'head')
})

test('roles are taken as spreadsheets write them', () => {
  expect(['constructor', '__proto__', 'toString', 'valueOf'].map(one => readRole(one))).toEqual(
    Array(4).fill(undefined),
  )
  const written = ['Dinas', ' KECAMATAN ', 'kota', 'Kepala', 'jury-coordinator']
  expect(written.map(one => readRole(one))).toEqual(['office', 'kecamatan', 'kabupaten', 'head', 'jury-coordinator'])
  expect(readRole(' Petugas Kecamatan', roleNames)).toBe('kecamatan')
  expect(readRole('Jury coordinator', roleNames)).toBe('jury-coordinator')
  expect(['applicant', 'public', 'Pendaftar', 'Umum'].map(one => readRole(one, roleNames))).toEqual(
    Array(4).fill(undefined),
  )
})

const sheetRow = (row: number, values: Record<string, string>) => ({
  row,
  values: { nama: 'Asep', surel: 'asep@contoh.id', peran: 'kecamatan', kode_daerah: '320401', ...values },
})

test('a plan tells new, changed, same and refused apart, and counts nobody twice', () => {
  const known: KnownOfficers = {
    byEmail: new Map([
      [
        'ada@contoh.id',
        {
          ...{ personId: 'p1', name: 'Asep', phone: '+6281234567890', closed: false },
          grants: [{ role: 'kecamatan', regionCode: '320401', validFrom: '2019-01-01', validTo: '2020-01-01' }],
        },
      ],
    ]),
    byPhone: new Map([['+6281234567890', 'ada@contoh.id']]),
    regions: new Map([['320401', 'Cileunyi']]),
  }
  const rows = [
    sheetRow(2, {}),
    sheetRow(3, { surel: 'ASEP@contoh.id' }),
    sheetRow(4, { surel: 'ada@contoh.id', sampai: '31/12/2019' }),
    sheetRow(5, { surel: 'ada@contoh.id', sampai: '30/11/2019', peran: 'Petugas Kecamatan' }),
    sheetRow(6, { surel: 'b@contoh.id', kode_daerah: '329999' }),
    sheetRow(7, { surel: 'c@contoh.id', hp: '0812-3456-7890' }),
    { ...sheetRow(8, { surel: 'd@contoh.id' }), overfull: true },
  ]
  const plan = planOfficers(rows, known, { today: '2019-04-25' })
  expect(plan.map(row => [row.kind, row.problems.map(p => p.code)])).toEqual([
    ['new', []],
    ['refused', ['twice']],
    ['same', []],
    ['refused', ['twice']],
    ['refused', ['region']],
    ['refused', ['taken']],
    ['refused', ['wide']],
  ])
  const [changed] = planOfficers([rows[3]!], known, { today: '2019-04-25' })
  expect(changed).toMatchObject({
    kind: 'changed',
    changes: [{ field: 'until', from: '2019-12-31', to: '2019-11-30' }],
  })
})

test('codes, phones and days that a spreadsheet counted with are taken, its errors are not', () => {
  const known: KnownOfficers = { byEmail: new Map(), byPhone: new Map(), regions: new Map([['320401', 'Cileunyi']]) }
  const rows = [
    sheetRow(2, { kode_daerah: '320401.0', hp: '81234567890.0', sampai: '31 Desember 2019' }),
    sheetRow(3, {
      surel: 'b@contoh.id',
      kode_daerah: '32.04.01',
      sampai: 'Dec 31, 2019',
      nama: 'As\u200bep\u00a0 Dua',
    }),
    sheetRow(4, { surel: 'c@contoh.id', nama: '#REF!' }),
  ]
  const [one, two, three] = planOfficers(rows, known, { today: '2019-04-25' })
  expect(one).toMatchObject({ kind: 'new', values: { region: '320401', phone: '+6281234567890', until: '2019-12-31' } })
  expect(two).toMatchObject({ kind: 'new', values: { region: '320401', name: 'Asep Dua', until: '2019-12-31' } })
  expect(three).toMatchObject({ kind: 'refused', problems: [{ column: 'nama', code: 'error-cell' }] })
})

test('an officer whose name has lost letters is refused', () => {
  const known: KnownOfficers = { byEmail: new Map(), byPhone: new Map(), regions: new Map([['320401', 'Cileunyi']]) }
  const [lost, whole] = planOfficers([sheetRow(2, { nama: 'Ren\ufffd' }), sheetRow(3, { nama: 'René' })], known, {
    today: '2019-04-25',
  })
  expect(lost).toMatchObject({ kind: 'refused', problems: [{ column: 'nama', code: 'letters-lost' }] })
  expect(whole).toMatchObject({ kind: 'new', values: { name: 'René' } })
})
