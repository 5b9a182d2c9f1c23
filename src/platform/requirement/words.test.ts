import { expect, test } from 'vitest'
import type { FindingNote } from './rules/checks.ts'
import type { Check } from './rules/requirement.ts'
import { season } from './test-season.ts'
import { toyForm } from './toy.tsx'
import { categoryText, noteText, payabilityText } from './words.ts'

const by = (checks: Check[]) => ({ form: season, checks, regionName: (code: string) => `Daerah ${code}` })
const checksOf = (code: string) => season.requirements.find(one => one.code === code)!.checks

test.each<[FindingNote, Check[], string]>([
  [{ code: 'field-missing', about: 'npwp' }, [], 'Belum ada: NPWP'],
  [{ code: 'field-missing', about: 'nspp' }, [], 'Belum ada: Nomor statistik pesantren'],
  [{ code: 'document-missing', about: 'rep_ktp' }, [], `Berkas belum ada: ${season.slots.rep_ktp!.name.id}`],
  [{ code: 'age-outside', about: '16' }, [], 'Usia 16 tahun pada tanggal acuan.'],
  [{ code: 'amount-low', about: '500000' }, [], 'Kurang dari Rp500.000.'],
  [
    { code: 'outside-province' },
    [{ check: 'in-region', of: 'applicant.place', region: '32' }],
    'Alamat berada di luar Daerah 32.',
  ],
  [{ code: 'education-low' }, checksOf('R8'), 'Pendidikan di bawah ketentuan (SMA, MA, Paket C, atau muadalah).'],
  [{ code: 'took-part' }, [], 'Pernah menjadi peserta.'],
  [{ code: 'bank-not-allowed' }, [], 'Bantuan hanya dikirim ke BJB atau BJB Syariah.'],
])('%j is told', (note, checks, sentence) => {
  expect(noteText(note, by(checks), 'id')).toBe(sentence)
})

test('who is paid is called as the rule says: an institution, or whoever applies', () => {
  expect(payabilityText('npwp-missing', season, 'id')).toBe('NPWP lembaga belum ada.')
  expect(payabilityText('npwp-missing', toyForm, 'id')).toBe('NPWP pendaftar belum ada.')
  expect(payabilityText('owner-personal', season, 'en')).toBe(
    'The account belongs to a person. Use one of the institution.',
  )
  expect(payabilityText('owner-differs', toyForm, 'en')).toBe('The account owner differs from the applicant.')
})

test('a code that a later version no longer knows is shown as it was kept', () => {
  expect(payabilityText('branch-missing', season, 'id')).toBe('branch-missing')
  expect(categoryText('middle', season, 'id')).toBe('middle')
})
