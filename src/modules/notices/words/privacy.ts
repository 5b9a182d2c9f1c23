import type { Lang } from '../../../design/index.ts'
import type { Meaning } from '../../../platform/form/meanings.ts'
import { numeral } from '../../../platform/text/numbers-said.ts'
import { asks, type CallFacts } from '../rules/call-facts.ts'
import type { GuidanceFacts, Guide } from './guide.ts'
import { callTitle, listed } from './call-names.ts'

type Names = Partial<Record<Meaning, string>>

/** What is asked of a person beside name and telephone, as far as a form asks it. */
const personal = {
  id: { 'person.nik': 'NIK', 'person.birth_date': 'tanggal lahir', 'person.education': 'pendidikan' } as Names,
  en: { 'person.nik': 'NIK', 'person.birth_date': 'date of birth', 'person.education': 'education' } as Names,
}

const id = ({ calls }: GuidanceFacts) => ({
  title: 'Data pribadi Anda',
  lead: 'Kami meminta data seperlunya, memakainya untuk tujuan yang tertulis, dan menjaganya.',
  chapters: [
    {
      title: 'Data yang kami simpan',
      lines: [
        '- Data pendaftar dan usahanya.',
        `- Data diri: ${listed(['nama', ...namesOf(personal.id, calls), 'nomor telepon', 'berkas'], 'id')}.`,
        asks(calls, 'account.number') && '- Rekening, agar bantuan dan hadiah dapat dibayarkan.',
        asks(calls, 'tax.npwp') && '- NPWP, untuk pajak bantuan dan hadiah.',
        asks(calls, 'consent.health') && '- Surat sehat. Ini data pribadi yang bersifat spesifik.',
        calls.length === 0 && 'Isi formulir tertulis di sini begitu pendaftaran diumumkan.',
      ],
    },
    {
      title: 'Untuk apa',
      lines: [
        'Untuk memeriksa pendaftaran, menilai, membayar hadiah, dan mendampingi usaha.',
        'Setiap tujuan meminta persetujuan sendiri. Persetujuan yang tidak wajib boleh Anda tolak.',
        'Bila orang lain mengisi formulir, kami bertanya satu kali ke nomor perwakilan, apakah itu benar. Sebelum dijawab, tidak ada pesan lain ke nomor itu.',
      ],
    },
    {
      title: 'Siapa yang dapat melihat',
      lines: [
        'Kantor OPOP melihat pendaftaran yang sudah dikirim. Isi draf tidak dapat dilihatnya.',
        'Petugas kecamatan dan kabupaten melihat kontak, keadaan, dan yang masih kurang. NIK, rekening, dan berkas tidak terlihat.',
        'Setiap kali KTP, surat sehat, buku tabungan, NIK, rekening, NPWP, atau nomor telepon dibuka, kami catat siapa dan kapan.',
      ],
    },
    {
      title: 'Berapa lama',
      lines: [
        ...keptFor(calls, 'id').map(
          ({ of, months, closes }) =>
            `${of ? `${of}: draf` : 'Draf'} yang tidak dikirim dihapus ${months} bulan setelah ${closes ? 'pendaftaran ditutup' : 'terakhir disimpan'}.`,
        ),
        calls.length === 0 && 'Lama penyimpanan draf diumumkan bersama pendaftarannya.',
        asks(calls, 'consent.health') && 'Surat sehat disimpan sampai tahapnya selesai, bila Anda setuju.',
      ],
    },
    {
      title: 'Hak Anda',
      lines: [
        'Anda dapat meminta salinan, perbaikan, penghapusan, dan penghentian pemrosesan. Hubungi Kantor OPOP.',
        'Bila terjadi kebocoran data, kami memberi tahu Anda paling lambat 3 × 24 jam.',
        'Dasarnya Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.',
      ],
    },
  ],
})

const en: typeof id = ({ calls }) => ({
  title: 'Your personal data',
  lead: 'We ask for what is needed, use it for the purposes written here, and guard it.',
  chapters: [
    {
      title: 'What we keep',
      lines: [
        '- Data of the applicant and the business.',
        `- Of the person: ${listed(['name', ...namesOf(personal.en, calls), 'phone number', 'documents'], 'en')}.`,
        asks(calls, 'account.number') && '- The account, so that aid and prizes can be paid.',
        asks(calls, 'tax.npwp') && '- The NPWP, for the tax on aid and prizes.',
        asks(calls, 'consent.health') && '- The health letter. This is specific personal data.',
        calls.length === 0 && 'What the form asks stands here as soon as a registration is announced.',
      ],
    },
    {
      title: 'What for',
      lines: [
        'To check registrations, to judge, to pay prizes and to mentor the business.',
        'Each purpose has a consent of its own. You may refuse those that are not required.',
        "When somebody else fills in the form, we ask the representative's number once whether it is right. Before it answers it gets no other message.",
      ],
    },
    {
      title: 'Who can see it',
      lines: [
        'The OPOP office sees submitted registrations. It does not see what stands in a draft.',
        'Kecamatan and regency officers see contact, state and what is missing; never NIK, account or documents.',
        'Whenever an identity card, health letter, bank book, NIK, account, NPWP or phone number is opened, we note who and when.',
      ],
    },
    {
      title: 'How long',
      lines: [
        ...keptFor(calls, 'en').map(
          ({ of, months, n, closes }) =>
            `${of ? `${of}: drafts` : 'Drafts'} never submitted are erased ${months} ${n === 1 ? 'month' : 'months'} after ${closes ? 'registration closed' : 'they were last saved'}.`,
        ),
        calls.length === 0 && 'How long drafts are kept is announced with the registration.',
        asks(calls, 'consent.health') && 'The health letter is kept until its stage ends, if you agree.',
      ],
    },
    {
      title: 'Your rights',
      lines: [
        'You may ask for a copy, a correction, erasure, and an end of processing. Contact the OPOP office.',
        'If data leaks we tell you within 3 × 24 hours.',
        'The ground is Law 27 of 2022 on personal data protection.',
      ],
    },
  ],
})

/** /privasi */
export const privacy = (lang: Lang): Guide => (lang === 'en' ? en : id)

function namesOf(names: Names, calls: CallFacts[]): string[] {
  return Object.entries(names).flatMap(([meaning, name]) => (asks(calls, meaning as Meaning) ? [name] : []))
}

/** How long drafts are kept and since when, once where all calls say the same, else by call. */
function keptFor(calls: CallFacts[], lang: Lang): { of?: string; months: string; n: number; closes: boolean }[] {
  const said = calls.map(({ call, keptMonths: n }) => ({
    of: callTitle(call, lang),
    months: numeral(n, lang).toLowerCase(),
    n,
    closes: call.window !== undefined,
  }))
  const [first, ...others] = said
  const alike = first && others.every(({ n, closes }) => n === first.n && closes === first.closes)
  return alike ? [{ ...first, of: undefined }] : said
}
