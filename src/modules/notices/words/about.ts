import type { Lang } from '../../../design/index.ts'
import { numeral } from '../../../platform/text/numbers-said.ts'
import type { AnnouncedCall } from '../../programmes/index.ts'
import { pesantrenOnly } from '../rules/call-facts.ts'
import { listed } from './call-names.ts'
import type { GuidanceFacts, Guide } from './guide.ts'

const id = ({ calls, stages, gives }: GuidanceFacts) => ({
  title: 'Tentang OPOP',
  lead: pesantrenOnly(callsOf(calls))
    ? 'OPOP membantu pesantren di Jawa Barat hidup dari usahanya sendiri.'
    : 'Situs ini membuka jalan bagi usaha di Jawa Barat untuk tumbuh.',
  chapters: [
    {
      title: 'Program dan penyelenggaranya',
      lines: [
        ...programmes(callsOf(calls), 'id').map(({ name, summary, parent }) =>
          [`${name}: ${summary}`, parent && `Bagian dari program ${parent}.`].filter(Boolean).join(' '),
        ),
        calls.length === 0 && 'Belum ada program yang diumumkan.',
        'Penyelenggaranya Dinas Koperasi dan Usaha Kecil Provinsi Jawa Barat bersama UPTD P3W.',
      ],
    },
    {
      title: 'Yang diperoleh peserta',
      lines: [
        gives && '- Bantuan modal dan hadiah bagi yang terpilih.',
        has(stages, 'training') && '- Pelatihan dan magang di tempat usaha yang sudah maju.',
        has(stages, 'mentoring') && '- Pendamping yang datang dan membantu.',
        has(stages, 'meeting') && '- Pertemuan dengan calon pembeli.',
        has(stages, 'exhibition') && '- Pameran dan pasar yang lebih luas.',
        has(stages, 'audition') && 'Yang belum terpilih tetap memperoleh pengetahuan dari audisi.',
      ],
    },
    {
      title: auditions(stages).length === 1 ? 'Audisi' : `${numeral(auditions(stages).length, 'id')} audisi`,
      lines: [
        ...auditions(stages).map(({ name, summary }) => `- ${name.id}: ${summary.id}`),
        has(stages, 'audition') && 'Juri berasal dari akademisi, dunia usaha, masyarakat, pemerintah, dan media.',
      ],
    },
    {
      title: 'Bidang usaha',
      lines: [fields(calls, 'id') && `${fields(calls, 'id')}. Bidang lain juga boleh.`],
    },
    {
      title: 'Adil dan dapat diperiksa',
      lines: [
        'Setiap pendaftaran mendapat bukti bertanda tangan digital. Siapa pun dapat memeriksanya.',
        'Setiap perubahan jadwal dicatat beserta alasannya.',
        'Setiap perubahan data tersimpan dalam jejak yang tersegel.',
      ],
    },
  ],
})

const en: typeof id = ({ calls, stages, gives }) => ({
  title: 'About OPOP',
  lead: pesantrenOnly(callsOf(calls))
    ? 'OPOP helps pesantren in West Java to live from their own business.'
    : 'This site opens a way for businesses in West Java to grow.',
  chapters: [
    {
      title: 'The programme and who holds it',
      lines: [
        ...programmes(callsOf(calls), 'en').map(({ name, summary, parent }) =>
          [`${name}: ${summary}`, parent && `It is part of the programme ${parent}.`].filter(Boolean).join(' '),
        ),
        calls.length === 0 && 'No programme is announced yet.',
        'It is held by the province’s office for cooperatives and small business with its training unit UPTD P3W.',
      ],
    },
    {
      title: 'What participants gain',
      lines: [
        gives && '- Capital aid and prizes for those chosen.',
        has(stages, 'training') && '- Training, and an internship at a business that is ahead.',
        has(stages, 'mentoring') && '- A mentor who visits and helps.',
        has(stages, 'meeting') && '- Meetings with buyers.',
        has(stages, 'exhibition') && '- Exhibitions and wider markets.',
        has(stages, 'audition') && 'Those not chosen still learn from the auditions.',
      ],
    },
    {
      title: auditions(stages).length === 1 ? 'The audition' : `${numeral(auditions(stages).length, 'en')} auditions`,
      lines: [
        ...auditions(stages).map(({ name, summary }) => `- ${name.en}: ${summary.en}`),
        has(stages, 'audition') && 'Jurors come from academia, business, community, government and media.',
      ],
    },
    {
      title: 'Business fields',
      lines: [fields(calls, 'en') && `${fields(calls, 'en')}. Other fields are welcome too.`],
    },
    {
      title: 'Fair, and open to checks',
      lines: [
        'Every registration gets a digitally signed receipt that anybody can check.',
        'Every move of a date is recorded with its reason.',
        'Every change of data is kept in a sealed trail.',
      ],
    },
  ],
})

/** /tentang */
export const about = (lang: Lang): Guide => (lang === 'en' ? en : id)

type Stages = GuidanceFacts['stages']

const callsOf = (calls: GuidanceFacts['calls']): AnnouncedCall[] => calls.map(one => one.call)
const auditions = (stages: Stages) => stages.filter(stage => stage.kind === 'audition')
const has = (stages: Stages, kind: string) => stages.some(stage => stage.kind === kind)

function programmes(calls: AnnouncedCall[], lang: Lang) {
  return [...new Map(calls.map(({ programme }) => [programme.code, programme])).values()].map(one => ({
    name: one.name[lang],
    summary: one.summary[lang],
    parent: one.parent?.[lang],
  }))
}

/** "Jasa, fesyen, dan pertanian": the fields that the forms name, each once. */
function fields(calls: GuidanceFacts['calls'], lang: Lang): string {
  const names = [...new Set(calls.flatMap(one => one.fields.map(field => field[lang])))]
  return listed(
    names.map((name, at) => (at ? name.toLowerCase() : name)),
    lang,
  )
}
