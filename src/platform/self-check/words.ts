import type { Lang } from '../../design/index.ts'
import { numeral } from '../text/numbers-said.ts'
import type { Verdict } from './questions.ts'

const id = {
  lead: (n: number) => `${numeral(n, 'id')} pertanyaan, sekitar satu menit. Jawaban tidak disimpan.`,
  next: 'Lanjut',
  choose: 'Pilih salah satu jawaban.',
  again: 'Ulangi dari awal',
  mistaken: 'Pertanyaan lain tidak perlu dijawab. Bila Anda salah memilih, ubah jawabannya.',
  change: 'Ubah jawaban ini',
  home: 'Kembali ke beranda',
  rules: (source: string) => `Syarat mengikuti ${source}.`,
  word: { can: 'Bisa', 'not-yet': 'Perlu disiapkan', cannot: 'Tidak bisa' } as Record<Verdict, string>,
}

const en: typeof id = {
  lead: n => `${numeral(n, 'en')} questions, about one minute. Nothing is stored.`,
  next: 'Continue',
  choose: 'Choose one of the answers.',
  again: 'Start again',
  mistaken: 'The other questions need no answer. If you chose wrongly, change the answer.',
  change: 'Change this answer',
  home: 'Back to the home page',
  rules: source => `The conditions follow the ${source}.`,
  word: { can: 'Yes', 'not-yet': 'To prepare', cannot: 'No' },
}

/** The sentences of every self-check, whatever it asks about. */
export function words(lang: Lang): typeof id {
  return lang === 'id' ? id : en
}
