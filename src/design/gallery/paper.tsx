import { PaperForm, type PaperSection } from '../index.ts'
import { longName } from './sample.ts'

const blank: PaperSection[] = [
  {
    code: 'a',
    title: 'Usaha',
    questions: [
      { n: 1, code: 'name', label: 'Nama usaha', space: { kind: 'lines', lines: [{}] } },
      {
        n: 2,
        code: 'field',
        label: 'Bidang usaha',
        space: {
          kind: 'ticks',
          said: 'Pilih satu.',
          options: [
            { code: 'food', label: 'Makanan' },
            { code: 'other', label: 'Lainnya', hint: 'Tulis di nomor 3.' },
          ],
        },
      },
      {
        n: 3,
        code: 'field_other',
        label: 'Bidang lain',
        condition: 'Hanya bila jawaban nomor 2: Lainnya.',
        space: { kind: 'lines', lines: [{}] },
      },
      {
        n: 4,
        code: 'nib',
        label: 'NIB',
        hint: '13 angka dari OSS.',
        space: { kind: 'boxes', groups: [{ count: 4 }, { count: 4 }, { count: 5 }], said: '13 angka' },
        none: 'Belum punya NIB',
      },
    ],
  },
]

const filled: PaperSection[] = [
  {
    code: 'a',
    title: 'Usaha',
    questions: [
      { n: 1, code: 'name', label: 'Nama usaha', answer: { text: longName } },
      { n: 2, code: 'field', label: 'Bidang usaha', answer: { text: 'Makanan', codes: 'food' } },
      { n: 4, code: 'nib', label: 'NIB', answer: { text: '91200 0123', mark: 'Perlu diperbaiki' } },
      { n: 5, code: 'phone', label: 'Nomor HP', answer: { text: 'Disembunyikan', absent: true } },
    ],
  },
]

/** A form on paper, blank and filled. */
export function PaperSections() {
  return (
    <>
      <PaperForm
        over="OPOP 2019"
        title="Formulir kosong"
        lead={<p>Tulis dengan huruf cetak.</p>}
        reference={{ label: 'Kode draf, bila sudah ada', boxes: 4 }}
        sections={blank}
        signed={['Nama yang mengisi', 'Tanggal', 'Tanda tangan']}
        foot="OPOP 2019 · Formulir 5F2A-91BC"
      />
      <PaperForm
        over="OPOP 2019"
        title="Formulir terisi"
        reference={{ label: 'Nomor', text: 'OPOP-19-000001' }}
        sections={filled}
        foot="OPOP 2019 · OPOP-19-000001 · Formulir 5F2A-91BC"
      />
    </>
  )
}
