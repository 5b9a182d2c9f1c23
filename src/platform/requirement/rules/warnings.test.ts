import { describe, expect, test } from 'vitest'
import type { Answers } from '../../form/answer.ts'
import { pagesOf, type FormPage } from '../../form/content.ts'
import { problemCodes } from '../../form/words.ts'
import { pageWarnings, unconfirmed } from '../../form/warnings.ts'
import { season } from '../test-season.ts'
import { warningsOf } from './warnings.ts'

const all = pagesOf(season.content)
const page = (code: string) => all.find(one => one.page.code === code)!.page
const warned = (one: FormPage, answers: Answers) => pageWarnings(one, answers, warningsOf(answers, season))
const codes = (code: string, answers: Answers) => warned(page(code), answers).map(warning => warning.problem.code)
const good = (answers: Record<string, string | number>): Answers =>
  Object.fromEntries(Object.entries(answers).map(([code, value]) => [code, { value }]))

const nik = '3205015708900000'
const siti = { rep_nik: nik, rep_birth_date: '1990-08-17', rep_sex: 'female' }

describe('what should be looked at again', () => {
  test.each<[string, string, Record<string, string | number>, string[]]>([
    ['a NIK that tells the same birthday and sex', 'perwakilan', siti, []],
    ['a NIK of another day', 'perwakilan', { ...siti, rep_birth_date: '1990-08-18' }, ['nik.birth']],
    ['a NIK of the other sex', 'perwakilan', { ...siti, rep_sex: 'male' }, ['nik.sex']],
    ['a NIK alone', 'perwakilan', { rep_nik: nik }, []],
    ['18 on the reference date', 'perwakilan', { rep_birth_date: '2001-03-01' }, []],
    ['a day too young', 'perwakilan', { rep_birth_date: '2001-03-02' }, ['age.outside']],
    ['55 until the day before 56', 'perwakilan', { rep_birth_date: '1963-03-02' }, []],
    ['56 on the reference date', 'perwakilan', { rep_birth_date: '1963-03-01' }, ['age.outside']],
    [
      'an account of the foundation',
      'rekening',
      { account_owner: 'YAYASAN NURUL HUDA', foundation_name: 'Yayasan Nurul Huda' },
      [],
    ],
    [
      'an account of another foundation',
      'rekening',
      { account_owner: 'Yayasan Al Falah', foundation_name: 'Yayasan Nurul Huda' },
      ['account.owner'],
    ],
    [
      'the representative’s own account',
      'rekening',
      { account_owner: 'Siti Rahmawati', rep_name: 'SITI RAHMAWATI' },
      ['account.personal'],
    ],
    [
      'the leader’s own account, with titles',
      'rekening',
      { account_owner: 'AHMAD HIDAYAT', leader_name: 'KH. Ahmad Hidayat, S.Ag.' },
      ['account.personal'],
    ],
    ['an owner while no other name is known', 'rekening', { account_owner: 'Koperasi Maju' }, []],
    ['a NPWP whose check digit fails', 'npwp', { npwp: '013086671092000' }, ['npwp.check-digit']],
    ['an account number of unusual length', 'rekening', { account_number: '12345678' }, ['account.unusual']],
  ])('%s', (_name, where, answers, expected) => {
    expect(codes(where, good(answers))).toEqual(expected)
  })

  test('stands only at the page that asks the question', () => {
    expect(codes('rekening', good({ ...siti, rep_sex: 'male' }))).toEqual([])
  })

  test('is silent about answers that are wrong, missing, or "belum ada"', () => {
    const answers: Answers = {
      rep_nik: { raw: { rep_nik: '1' }, problem: 'digits.short' },
      rep_birth_date: null,
      account_owner: { value: null, none: true },
    }
    for (const { page: one } of all) expect(warned(one, answers)).toEqual([])
  })

  test('goes away once its owner says that it is right, and has a sentence until then', () => {
    const answers = good({ ...siti, rep_sex: 'male' })
    const found = warned(page('perwakilan'), answers)
    for (const warning of found) expect(problemCodes).toContain(warning.problem.code)
    expect(unconfirmed(found, answers)).toHaveLength(1)
    expect(unconfirmed(found, { ...answers, rep_nik: { value: nik, confirmed: true } })).toEqual([])
  })
})
