import { formatDate, formatNumber, type Lang } from '../../design/index.ts'
import { numeral } from '../text/numbers-said.ts'
import type { Mend } from './rules/tasks.ts'

type Counted = (n: number) => string
type Short = (label: string, params: Record<string, string | number>) => string

const id = {
  tasks: {
    states: { empty: 'Belum', progress: 'Sebagian', wrong: 'Perbaiki', done: 'Selesai' } as Record<string, string>,
    sectionStates: { empty: 'Belum diisi', progress: 'Lanjutkan', done: 'Selesai' } as Record<string, string>,
    mendCount: ((n: number) => `Perbaiki ${n}`) as Counted,
    mayFollow: 'Boleh menyusul',
    sections: ((n: number) => `${numeral(n, 'id')} bagian`) as Counted,
    counts: (done: number, wrong: number, left: number) =>
      `${[`${done} selesai`, ...(wrong ? [`${wrong} perlu diperbaiki`] : []), `${left} belum`].join(', ')}.`,
    pagesDone: (done: number, of: number) => (done ? `${done} dari ${of} halaman` : `${of} halaman`),
    toMend: ((n: number) => `Ada ${n} jawaban yang perlu diperbaiki`) as Counted,
    mendSection: (name: string) => `Perbaiki ${name}`,
    goOnWith: (name: string) => `Lanjutkan: ${name}`,
    everyPage: 'Semua halaman',
    everyPageNote: 'Buka satu bagian untuk memilih halamannya.',
    reviewAll: 'Lihat semua jawaban',
    short: {
      'digits.short': (label, p) => `${p.paper ?? label} kurang ${p.off} angka`,
      'digits.long': (label, p) => `${p.paper ?? label} lebih ${p.off} angka`,
      required: label => `${label} belum diisi`,
      'required.must': label => `${label} belum diisi`,
      'file.missing': label => `${label} belum ada`,
      several: (label, p) => `${label}: ${p.n} belum diisi`,
      'file.refused': label => `${label} tidak dapat dipakai`,
      other: label => `${label} perlu diperbaiki`,
    } as Record<string, Short>,
    review: 'Periksa dan kirim',
  },
  form: {
    saved: (at: Temporal.Instant) => `Tersimpan ${formatDate(at, 'id', 'time').replace(' WIB', '')}`,
    notSaved: 'Belum tersimpan',
    locked: 'Tidak dapat diubah di sini',
    look: 'Mohon dicek sekali lagi',
    lookNote: 'Bila sudah benar, tekan Sudah benar, lanjut.',
    confirmed: 'Sudah benar, lanjut',
    clash: 'Jawaban ini juga diubah di layar lain',
    clashNote: (label: string, other: string) =>
      `${label}: layar lain menyimpan "${other}". Yang dipakai jawaban di bawah.`,
    remove: (label: string) => `Hapus ${label}`,
    upload: 'Simpan dan lanjut',
  },
  review: {
    change: 'Ubah',
    emptyValue: 'Belum diisi',
    documents: 'Berkas yang boleh menyusul',
    later: 'Belum ada, dan boleh menyusul selama masih bisa diubah:',
    warnings: 'Boleh dikirim, tetapi mohon dicek',
    leftOut: ((n: number) =>
      n === 1 ? 'Satu jawaban tidak ikut dikirim' : `${numeral(n, 'id')} jawaban tidak ikut dikirim`) as Counted,
    leftOutNote: 'Perbaiki lewat tautan ini, atau biarkan: pertanyaannya boleh kosong.',
    bars: 'Belum bisa dikirim',
    changed: 'Ada jawaban yang berubah. Periksa sekali lagi, lalu kirim.',
  },
  unsent: {
    title: 'Perubahan terakhir tidak terkirim',
    note: (at: Temporal.Instant) =>
      `Yang berlaku adalah kiriman ${formatDate(at, 'id', 'datetime')}. Perubahan sesudah itu tidak dipakai.`,
  },
  sent: {
    title: 'Berkas',
    answers: 'Jawaban',
    none: 'Tidak ada berkas dalam kiriman ini.',
    missing: (names: string) => `Belum ada: ${names}.`,
    nothingMissing: 'Tidak ada yang kurang.',
    pages: (count: number) => `${formatNumber(count, 'id')} halaman`,
    logged: 'tayangan dicatat',
    loggedNow: 'Tayangan ini tercatat atas nama Anda.',
    pictureOf: (name: string) => `Gambar: ${name}`,
    page: (at: number, of: number) => `Halaman ${formatNumber(at, 'id')} dari ${formatNumber(of, 'id')}`,
    states: {
      received: 'Menunggu pemeriksaan',
      checked: 'Sedang disiapkan',
      usable: 'Terbaca',
      refused: 'Tidak terbaca',
    },
    notReady: 'Gambar belum siap',
    notReadyNote: 'Pemeriksaan berkas berjalan di latar. Muat ulang sebentar lagi.',
    refused: 'Berkas ini tidak dapat dibaca',
    refusedNote: 'Pengirim melihatnya di formulirnya dan di halaman status.',
    noAnswer: 'Belum diisi',
    hidden: 'Disembunyikan',
  },
  progress: {
    title: 'Kemajuan',
    saved: 'Terakhir disimpan',
    never: 'Belum pernah',
    started: 'Dimulai',
    done: (done: number, of: number) => `${formatNumber(done, 'id')} dari ${formatNumber(of, 'id')} halaman selesai`,
    wrong: (count: number) => `${formatNumber(count, 'id')} halaman perlu diperbaiki pemiliknya`,
    files: (count: number) => `${formatNumber(count, 'id')} berkas sudah diunggah`,
  },
  broken: (called: string, names: string, link: string) =>
    `${called}: berkas ini tidak dapat dibuka: ${names}. Lihat sebabnya dan ganti berkasnya di ${link}`,
  answersNote:
    'Jawaban ditulis sebagai kode dan angka, dari kiriman terakhir. Yang dijawab belum ada tertulis "belum-ada". Kosong berarti tidak dijawab atau tidak ditanyakan.',
  moved: {
    title: 'Alamat halaman ini sudah pindah',
    note: 'Jawaban Anda ikut di halaman ini: belum tersimpan, dan tidak hilang.',
    choose: 'Pilih yang Anda maksud.',
    sendAgain: 'Kirim lagi jawaban ini',
  },
  toy: {
    list: 'Formulir contoh: daftar bagian',
    review: 'Formulir contoh: sebelum dikirim',
    lead: 'Semua jawaban sekali lagi.',
    paper: 'Formulir contoh: di atas kertas',
    send: 'Kirim',
  },
}

const en: typeof id = {
  tasks: {
    states: { empty: 'Not yet', progress: 'In part', wrong: 'Correct it', done: 'Done' },
    sectionStates: { empty: 'Not begun', progress: 'Continue', done: 'Done' },
    mendCount: n => `Correct ${n}`,
    mayFollow: 'May follow',
    sections: n => (n === 1 ? 'One section' : `${numeral(n, 'en')} sections`),
    counts: (done, wrong, left) =>
      `${[`${done} done`, ...(wrong ? [`${wrong} to correct`] : []), `${left} left`].join(', ')}.`,
    pagesDone: (done, of) => (done ? `${done} of ${of} pages` : of === 1 ? '1 page' : `${of} pages`),
    toMend: n => (n === 1 ? '1 answer to correct' : `${n} answers to correct`),
    mendSection: name => `Correct ${name}`,
    goOnWith: name => `Continue: ${name}`,
    everyPage: 'All pages',
    everyPageNote: 'Open a section to choose one of its pages.',
    reviewAll: 'See all answers',
    short: {
      'digits.short': (label, p) => `${p.paper ?? label}: ${p.off} ${p.off === 1 ? 'digit' : 'digits'} missing`,
      'digits.long': (label, p) => `${p.paper ?? label}: ${p.off} ${p.off === 1 ? 'digit' : 'digits'} too many`,
      required: label => `${label}: not answered`,
      'required.must': label => `${label}: not answered`,
      'file.missing': label => `${label}: not there yet`,
      several: (label, p) => `${label}: ${p.n} not answered`,
      'file.refused': label => `${label}: not usable`,
      other: label => `${label}: to be corrected`,
    },
    review: 'Check and send',
  },
  form: {
    saved: at => `Saved ${formatDate(at, 'en', 'time').replace(' WIB', '')}`,
    locked: 'Cannot be changed here',
    notSaved: 'Not saved yet',
    look: 'Please look once more',
    lookNote: 'If it is right, press "It is right, continue".',
    confirmed: 'It is right, continue',
    clash: 'This answer was also changed on another screen',
    clashNote: (label, other) => `${label}: the other screen saved "${other}". The answer below is used.`,
    remove: label => `Remove ${label}`,
    upload: 'Save and continue',
  },
  review: {
    change: 'Change',
    emptyValue: 'Not answered',
    documents: 'Documents that may follow',
    later: 'Not there yet; they may follow while it can still be changed:',
    warnings: 'Can be submitted, but please look again',
    leftOut: n => (n === 1 ? 'One answer is not sent' : `${numeral(n, 'en')} answers are not sent`),
    leftOutNote: 'Correct it by this link, or leave it: the question may stay open.',
    bars: 'Cannot be submitted yet',
    changed: 'Answers have changed. Review once more, then submit.',
  },
  unsent: {
    title: 'Your last changes were not submitted',
    note: at => `What counts is the submission of ${formatDate(at, 'en', 'datetime')}. Later changes are not used.`,
  },
  sent: {
    title: 'Documents',
    answers: 'Answers',
    none: 'This submission has no documents.',
    missing: names => `Not there yet: ${names}.`,
    nothingMissing: 'Nothing is missing.',
    pages: count => (count === 1 ? '1 page' : `${formatNumber(count, 'en')} pages`),
    logged: 'views are recorded',
    loggedNow: 'This view is recorded under your name.',
    pictureOf: name => `Picture: ${name}`,
    page: (at, of) => `Page ${formatNumber(at, 'en')} of ${formatNumber(of, 'en')}`,
    states: {
      received: 'Waits for the check',
      checked: 'Being prepared',
      usable: 'Readable',
      refused: 'Not readable',
    },
    notReady: 'The picture is not ready',
    notReadyNote: 'The file is being checked in the background. Reload in a moment.',
    refused: 'This file cannot be read',
    refusedNote: 'The sender sees it in the form and on the status page.',
    noAnswer: 'Not answered',
    hidden: 'Hidden',
  },
  progress: {
    title: 'Progress',
    saved: 'Last saved',
    never: 'Never',
    started: 'Begun',
    done: (done, of) => `${formatNumber(done, 'en')} of ${formatNumber(of, 'en')} pages done`,
    wrong: count => `${formatNumber(count, 'en')} pages to be mended by the owner`,
    files: count => `${formatNumber(count, 'en')} documents uploaded`,
  },
  broken: (called, names, link) =>
    `${called}: these files cannot be opened: ${names}. See why and change them at ${link}`,
  answersNote:
    'Answers stand as codes and figures, from the last submission. Where the answer is "none yet" it reads "belum-ada". Empty means not answered or not asked.',
  moved: {
    title: 'This page has moved',
    note: 'Your answers came along: not saved yet, and not lost.',
    choose: 'Choose the one you mean.',
    sendAgain: 'Send these answers again',
  },
  toy: {
    list: 'Toy form: list of sections',
    review: 'Toy form: before sending',
    lead: 'Every answer once more.',
    paper: 'Toy form: on paper',
    send: 'Send',
  },
}

/** The sentences of the engine: pages of a form, files, what is left, the page before sending. */
export function words(lang: Lang): typeof id {
  return lang === 'id' ? id : en
}

/** What to mend in a few words: "NIK kurang 1 angka". */
export function shortMend({ page, question, problem }: Mend, lang: Lang): string {
  const { short } = words(lang).tasks
  // The label of a page's only question is a whole question, and several are told together: the page's title names them.
  const byPage = page.questions.length === 1 || problem.code === 'several'
  const label = (byPage ? page.title : question.label)[lang]
  return (short[problem.code] ?? short.other!)(label, problem.params ?? {})
}
