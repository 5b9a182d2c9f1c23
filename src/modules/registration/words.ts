import { formatDate, type Lang } from '../../design/index.ts'
import { numeral } from '../../platform/text/numbers-said.ts'
import type { SeasonForm } from '../programmes/index.ts'
import { capital } from './words/kinds.ts'

type Counted = (n: number) => string

const id = {
  receiptMessage: (about: string, number: string, at: Temporal.Instant, link: string) =>
    `${about}: kami terima ${formatDate(at, 'id', 'datetime')}. Nomor ${number}. Bukti: ${link}`,
  nav: { home: 'Beranda saya', form: 'Pendaftaran', status: 'Status' },
  eligibility: {
    title: (yours: string) =>
      `Apakah ${yours === 'Anda' ? yours : yours.charAt(0).toLowerCase() + yours.slice(1)} bisa ikut?`,
    section: 'Cek syarat',
    start: 'Mulai mendaftar',
    can: (yours: string) => `${yours} bisa mendaftar`,
    notYet: 'Bisa mendaftar, dengan catatan',
    cannot: (yours: string) => `${yours} tidak dapat ikut`,
  },
  calls: {
    title: 'Yang sedang dibuka',
    lead: 'Pilih yang sesuai. Anda dapat mendaftar untuk beberapa.',
    noneOpen: 'Saat ini tidak ada pendaftaran yang dibuka.',
    states: { open: 'Dibuka', ahead: 'Belum dibuka', closed: 'Ditutup' },
  },
  home: {
    title: (call: string, season: string) => `${call} ${season}`,
    mine: 'Pendaftaran Anda',
    over: 'Yang sudah dibatalkan',
    withdrawnWord: 'Dibatalkan',
    greeting: (name: string) => (name ? `Assalamualaikum, ${name}` : 'Assalamualaikum'),
    nextStep: 'Langkah berikutnya',
    begin: 'Mulai mendaftar',
    beginLead: 'Isi sedikit demi sedikit. Jawaban tersimpan setiap halaman.',
    goOn: 'Lanjutkan pendaftaran',
    mend: 'Perbaiki jawaban',
    review: 'Periksa dan kirim',
    sent: 'Lihat status',
    number: (number: string) => `Nomor pendaftaran ${number}.`,
    withdrawn: 'Pendaftaran Anda sudah dibatalkan.',
    unusable: (names: string) => `Tidak dapat dipakai: ${names}`,
    unusableNote: 'Buka halamannya, lihat sebabnya, lalu kirim berkas yang lain.',
    unusableSent: 'Buka kembali pendaftaran dari halaman status, ganti berkasnya, lalu kirim lagi.',
    none: 'Belum ada pendaftaran yang diumumkan.',
    draftCode: (code: string) => `Kode draf Anda ${code}. Sebutkan bila menelepon.`,
    progress: (done: number, of: number) => `${done} dari ${of} halaman selesai`,
  },
  tasks: {
    title: 'Pendaftaran Anda',
    code: (code: string) => `Kode draf ${code}`,
    timeLeft: ((n: number) => (n === 1 ? 'Hari ini hari terakhir.' : `Sisa waktu ${n} hari.`)) as Counted,
    withdraw: 'Batalkan pendaftaran',
  },
  lookupExample: 'Nurul Huda Garut',
  refusal: {
    closed: 'Pendaftaran sudah ditutup',
    closedNote: 'Jawaban terakhir ini tidak tersimpan. Yang tersimpan sebelumnya tetap aman.',
    ahead: 'Pendaftaran belum dibuka',
    submitted: 'Pendaftaran sudah dikirim',
    submittedNote: 'Untuk mengubah jawaban, buka kembali pendaftaran dari halaman status.',
    frozen: 'Draf ini dibekukan karena pendaftaran ditutup',
  },
  review: {
    title: 'Periksa jawaban Anda',
    lead: 'Sesudah dikirim Anda menerima bukti. Sampai pendaftaran ditutup masih bisa diubah.',
    leadEndless: 'Sesudah dikirim Anda menerima bukti. Jawaban masih bisa diubah.',
    send: 'Kirim pendaftaran',
    duplicate: (noun: string, since: Temporal.Instant) =>
      `${capital(noun)} ini sudah terdaftar pada ${formatDate(since, 'id', 'datetime')}. Bila bukan Anda, hubungi kami. Kasus ini sudah kami catat.`,
    awaited: (noun: string) =>
      `Kantor OPOP sudah memutuskan bahwa ${noun} ini didaftarkan pendaftar lain. Bila menurut Anda keliru, hubungi kami. Kasus ini sudah kami catat.`,
    decided: (noun: string, reason: string) =>
      `Kantor OPOP sudah memutuskan bahwa ${noun} ini tetap pada pendaftar lain. Alasannya: ${reason}`,
    category: 'Kategori',
  },
  print: {
    title: 'Formulir pendaftaran',
    blankNote: 'Untuk mengumpulkan jawaban sebelum mengetik. Pendaftaran hanya lewat situs ini.',
    number: 'Nomor pendaftaran',
  },
  receipt: {
    title: 'Pendaftaran diterima',
    received: (at: Temporal.Instant) => `Kami terima ${formatDate(at, 'id', 'exact')}.`,
    label: 'Bukti pendaftaran',
    whatsapp: 'Kirim ke WhatsApp saya',
    older: 'Bukti sebelumnya',
    none: 'Belum ada bukti. Kirim pendaftaran dahulu.',
    withdrawn: 'Pendaftarannya sudah dibatalkan. Buktinya tetap dapat diperiksa.',
    status: 'Lihat status',
    check: 'Lihat yang dilihat pemeriksa bukti',
  },
  withdrawnSince: {
    owner: 'Pendaftaran ini kemudian dibatalkan oleh pendaftar.',
    office: 'Pendaftaran ini kemudian dibatalkan oleh kantor OPOP.',
    unknown: 'Pendaftaran ini kemudian dibatalkan.',
  },
  status: {
    title: 'Status pendaftaran',
    draft: 'Pendaftaran belum dikirim',
    submitted: 'Pendaftaran sudah kami terima',
    reopened: 'Pendaftaran sedang Anda ubah',
    reopenedNote: 'Kiriman terakhir tetap berlaku sampai Anda mengirim lagi.',
    frozen: 'Pendaftaran ditutup sebelum draf dikirim',
    frozenNote: (months: number) =>
      `Draf tersimpan ${numeral(months, 'id').toLowerCase()} bulan, lalu dihapus. Hubungi kami bila perlu bantuan.`,
    next: 'Apa yang terjadi berikutnya',
    missing: 'Yang masih kurang',
    missingSent: 'Untuk menambahkannya, buka kembali pendaftaran lebih dulu.',
    receipts: 'Lihat bukti',
    reopen: 'Buka kembali dan ubah',
    steps: {
      received: ['Diterima', 'Jawaban dan berkas Anda tersimpan.'],
      send: ['Kirim pendaftaran', 'Isi yang masih kosong, periksa sekali lagi, lalu kirim.'],
      close: ['Sampai pendaftaran ditutup', 'Anda masih dapat membuka kembali dan memperbaiki jawaban.'],
      closed: ['Pendaftaran ditutup', 'Yang terakhir Anda kirim berlaku.'],
    } as Record<'received' | 'send' | 'close' | 'closed', [string, string]>,
  },
  withdraw: {
    title: 'Batalkan pendaftaran?',
    note: 'Pendaftaran ditarik dan tidak diperiksa. Anda dapat memulai lagi selama pendaftaran dibuka.',
    noteClosed: 'Pendaftaran ditarik dan tidak diperiksa. Pendaftaran sudah ditutup: Anda tidak dapat memulai lagi.',
    reason: 'Alasan',
    button: 'Batalkan pendaftaran',
    cancel: 'Tidak jadi',
  },
}

const en: typeof id = {
  receiptMessage: (about, number, at, link) =>
    `${about}: received on ${formatDate(at, 'en', 'datetime')}. Number ${number}. Receipt: ${link}`,
  nav: { home: 'My page', form: 'Registration', status: 'Status' },
  eligibility: {
    title: yours => `Can ${yours.charAt(0).toLowerCase() + yours.slice(1)} take part?`,
    section: 'Eligibility',
    start: 'Begin to register',
    can: yours => `${yours} can register`,
    notYet: 'Can register, with something to prepare',
    cannot: yours => `${yours} cannot take part`,
  },
  calls: {
    title: 'What is open',
    lead: 'Choose what fits. You may register for several.',
    noneOpen: 'Nothing is open for registration now.',
    states: { open: 'Open', ahead: 'Not yet open', closed: 'Closed' },
  },
  home: {
    title: (call, season) => `${call} ${season}`,
    mine: 'Your registrations',
    over: 'Withdrawn',
    withdrawnWord: 'Withdrawn',
    greeting: name => (name ? `Welcome, ${name}` : 'Welcome'),
    nextStep: 'Next step',
    begin: 'Begin to register',
    beginLead: 'Fill it in little by little. Every page is saved at once.',
    goOn: 'Go on with the registration',
    mend: 'Fix answers',
    review: 'Review and submit',
    sent: 'See the status',
    number: number => `The number of the registration is ${number}.`,
    withdrawn: 'Your registration was withdrawn.',
    unusable: names => `Cannot be used: ${names}`,
    unusableNote: 'Open its page, read why, and send another file.',
    unusableSent: 'Open the registration again from the status page, change the file, and submit again.',
    none: 'No registration is announced yet.',
    draftCode: code => `The code of your draft is ${code}. Say it when you call.`,
    progress: (done, of) => `${done} of ${of} pages done`,
  },
  tasks: {
    title: 'Your registration',
    code: code => `Draft code ${code}`,
    timeLeft: n => (n === 1 ? 'Today is the last day.' : `${n} days remain.`),
    withdraw: 'Withdraw the registration',
  },
  lookupExample: 'Nurul Huda Garut',
  refusal: {
    closed: 'Registration has closed',
    closedNote: 'This last answer was not saved. What was saved before is safe.',
    ahead: 'Registration has not opened yet',
    submitted: 'The registration was submitted',
    submittedNote: 'To change answers, open the registration again from the status page.',
    frozen: 'This draft is frozen because registration has closed',
  },
  review: {
    title: 'Review your answers',
    lead: 'After submitting you get a receipt. Until registration closes you can still change answers.',
    leadEndless: 'After submitting you get a receipt. You can still change answers.',
    send: 'Submit the registration',
    awaited: noun =>
      `The OPOP office has decided that somebody else registers this ${noun}. If you think that is wrong, contact us. We have noted the case.`,
    decided: (noun, reason) =>
      `The OPOP office has decided that this ${noun} stays with somebody else. The reason: ${reason}`,
    duplicate: (noun, since) =>
      `This ${noun} was registered on ${formatDate(since, 'en', 'datetime')}. If it was not you, contact us. We have noted the case.`,
    category: 'Category',
  },
  print: {
    title: 'Registration form',
    blankNote: 'To collect the answers before typing. You register on this site only.',
    number: 'Registration number',
  },
  receipt: {
    title: 'Registration received',
    received: at => `We received it on ${formatDate(at, 'en', 'exact')}.`,
    label: 'Receipt of registration',
    whatsapp: 'Send to my WhatsApp',
    older: 'Earlier receipts',
    none: 'No receipt yet. Submit the registration first.',
    withdrawn: 'The registration was withdrawn. Its receipts can still be checked.',
    status: 'See the status',
    check: 'See what a check of it shows',
  },
  withdrawnSince: {
    owner: 'This registration was later withdrawn by its owner.',
    office: 'This registration was later withdrawn by the OPOP office.',
    unknown: 'This registration was later withdrawn.',
  },
  status: {
    title: 'Status of the registration',
    draft: 'The registration is not submitted yet',
    submitted: 'We have received the registration',
    reopened: 'You are changing the registration',
    reopenedNote: 'The last submission counts until you submit again.',
    frozen: 'Registration closed before the draft was submitted',
    frozenNote: months =>
      `The draft is kept for ${numeral(months, 'en').toLowerCase()} ${months === 1 ? 'month' : 'months'}, then erased. Contact us if you need help.`,
    next: 'What happens next',
    missing: 'What is still missing',
    missingSent: 'To add it, open the registration again first.',
    receipts: 'See the receipt',
    reopen: 'Open again and change',
    steps: {
      received: ['Received', 'Your answers and documents are stored.'],
      send: ['Send the registration', 'Answer what is still empty, look it over once more, then send.'],
      close: ['Until registration closes', 'You can still open it again and mend your answers.'],
      closed: ['Registration has closed', 'What you sent last counts.'],
    },
  },
  withdraw: {
    title: 'Withdraw the registration?',
    note: 'It is taken back and not checked. You may begin again while registration is open.',
    noteClosed: 'It is taken back and not checked. Registration has closed: you cannot begin again.',
    reason: 'Reason',
    button: 'Withdraw the registration',
    cancel: 'Keep it',
  },
}

export function words(lang: Lang): typeof id {
  return lang === 'id' ? id : en
}

/** What a registration is for: "Lamaran pendamping OPOP 2019". A season may have several calls. */
export function callSaid({ callName, name }: Pick<SeasonForm, 'callName' | 'name'>, lang: Lang): string {
  return words(lang).home.title(callName[lang], name[lang])
}

/** The message that carries a receipt to its owner's phone. */
export function receiptMessage(
  lang: Lang,
  { about, number, at, link }: { about: string; number: string; at: Temporal.Instant; link: string },
): string {
  return words(lang).receiptMessage(about, number, at, link)
}
