import { formatDate, type Lang } from '../../design/index.ts'

/** What a room calls what it asks about; each stands in the middle of a sentence. */
export interface Nouns {
  /** What is asked about: "pendaftaran". */
  subject: string
  /** Who named the number: "pendaftar". */
  owner: string
  /** Whose number it is said to be: "perwakilan". */
  contact: string
}

/** As the first word of a sentence. */
const begin = (noun: string) => noun.slice(0, 1).toUpperCase() + noun.slice(1)

const id = ({ subject, owner, contact }: Nouns) => ({
  title: `Apakah ${subject} ini benar?`,
  lead: (whose: string) => `Nomor Anda ditulis sebagai nomor ${whose}. Formulirnya diisi dari nomor lain.`,
  purpose: 'Untuk',
  place: 'Tempat',
  number: 'Nomor',
  sent: 'Dikirim',
  yes: 'Ya, benar',
  no: 'Bukan kami',
  note: 'Jawaban dicatat dan tidak dapat diganti.',
  about: `${begin(subject)} yang kami tanyakan`,
  thanks: 'Terima kasih atas jawaban Anda',
  first: 'Jawaban pertama Anda yang berlaku',
  mistaken: 'Keliru menekan? Hubungi kami, nomornya ada di bawah.',
  said: {
    confirmed: (at: Temporal.Instant) => `Anda membenarkannya pada ${formatDate(at, 'id', 'datetime')}.`,
    disowned: (at: Temporal.Instant) =>
      `Anda menjawab "bukan kami" pada ${formatDate(at, 'id', 'datetime')}. Kantor OPOP akan memeriksa.`,
  },
  outdated: {
    withdrawn: `${begin(subject)} ini sudah dibatalkan. Anda tidak perlu menjawab.`,
    anew: `${begin(subject)} ini sudah dibatalkan, lalu dikirim lagi. Jawablah lewat tautan dalam pesan kami yang terbaru.`,
    replaced: `${begin(subject)} ini sekarang memakai nomor lain. Anda tidak perlu menjawab.`,
  },
  section: 'Jawaban pemilik nomor',
  phone: (phone: string) => `Nomor ${phone}`,
  asked: (at: Temporal.Instant) => `Ditanya ${formatDate(at, 'id', 'datetime')}.`,
  answered: (at: Temporal.Instant) => `Dijawab ${formatDate(at, 'id', 'datetime')}.`,
  askedOld: (name: string) => `Yang ditanyakan waktu itu: ${name}. Nama atau nomornya diganti sesudahnya.`,
  confirmedOld: 'Membenarkan nama lama',
  failed: 'Pertanyaannya gagal dikirim.',
  own: `${begin(owner)} masuk dengan nomor ini, jadi tidak perlu ditanya.`,
  waiting: 'Minta pemilik nomor membuka pesan kami dan menjawab.',
  held: 'Kantor OPOP memeriksa dahulu apakah nomor ini benar, lalu mengirim pertanyaannya.',
  disowned: `Pemilik nomor ${contact} menjawab: bukan mereka.`,
  mend: {
    open: (phone: string) => `Periksa nomornya (${phone}) dan ganti bila keliru, atau hubungi kami.`,
    closed: (phone: string) =>
      `Nomornya ${phone}. ${begin(subject)} sudah ditutup: bila nomor itu keliru, hubungi kami.`,
    short: 'Periksa nomornya di halaman status.',
  },
  heldBack: {
    account: `${begin(owner)} ini sudah mencapai batas pesan sehari.`,
    number: `Hari itu nomor ini sudah cukup sering ditanya tentang ${subject} lain.`,
    numbers: `Sudah tiga nomor lain ditanya tentang ${owner} ini dan tidak membenarkan.`,
    disowned: `Nomor ini menyangkal ${subject} lain dari ${owner} yang sama.`,
    again: `Nomor ini tidak menjawab pertanyaan tentang ${subject} lain dari ${owner} yang sama.`,
  } as Record<string, string>,
  badge: {
    disowned: `${begin(contact)}: bukan mereka`,
    confirmedOld: `${begin(contact)} membenarkan nama lama`,
    held: (why?: string) => `${begin(contact)} belum ditanya${why ? `: ${why}` : ''}`,
    because: {
      account: `batas pesan ${owner} tercapai`,
      number: 'nomor terlalu sering ditanya hari itu',
      numbers: 'tiga nomor lain tidak membenarkan',
      disowned: `nomor pernah menyangkal ${owner} ini`,
      again: `nomor belum menjawab tentang ${subject} lain`,
    } as Record<string, string>,
  },
  release: 'Periksa lalu kirim pertanyaannya',
  question: 'Pertanyaan di kotak keluar',
  states: {
    waiting: 'Menunggu jawaban',
    confirmed: 'Membenarkan',
    disowned: 'Bukan mereka',
    held: 'Belum ditanya',
    own: `Nomor ${owner} sendiri`,
  } as Record<string, string>,
  earlier: 'Nomor sebelumnya menyangkal',
  events: {
    own: `Nomor ${contact} sama dengan nomor ${owner}`,
    held: `Pertanyaan ke nomor ${contact} ditahan`,
    asked: `Nomor ${contact} ditanya`,
    confirmed: `${begin(contact)} membenarkan ${subject}`,
    disowned: `Nomor ${contact} menjawab "bukan kami"`,
  } as Record<string, string>,
  holder: `Nomor ${contact}`,
})

const en: typeof id = ({ subject, owner, contact }) => ({
  title: `Is this ${subject} right?`,
  lead: whose => `Your number was given as that of the ${whose}. The form was filled in from another number.`,
  purpose: 'For',
  place: 'Place',
  number: 'Number',
  sent: 'Submitted',
  yes: 'Yes, it is right',
  no: 'Not ours',
  note: 'The answer is noted and cannot be changed.',
  about: `The ${subject} we asked about`,
  thanks: 'Thank you for your answer',
  first: 'Your first answer counts',
  mistaken: 'Pressed the wrong one? Contact us, the number is below.',
  said: {
    confirmed: at => `You confirmed it on ${formatDate(at, 'en', 'datetime')}.`,
    disowned: at =>
      `You answered "not ours" on ${formatDate(at, 'en', 'datetime')}. The OPOP office will look into it.`,
  },
  outdated: {
    withdrawn: `This ${subject} was withdrawn. You need not answer.`,
    anew: `This ${subject} was withdrawn and sent again. Please answer with the link in our newest message.`,
    replaced: `This ${subject} has another number now. You need not answer.`,
  },
  section: 'Answer of who has the number',
  phone: phone => `Number ${phone}`,
  asked: at => `Asked on ${formatDate(at, 'en', 'datetime')}.`,
  answered: at => `Answered on ${formatDate(at, 'en', 'datetime')}.`,
  askedOld: name => `Asked about then: ${name}. Its name or number was changed since.`,
  confirmedOld: 'Confirmed the old name',
  failed: 'The question could not be delivered.',
  own: `The ${owner} signs in with this number, so it need not be asked.`,
  waiting: 'Ask the holder of the number to open our message and answer.',
  held: 'The OPOP office first looks whether this number is right, then sends the question.',
  disowned: `The holder of the ${contact}'s number answered: not theirs.`,
  mend: {
    open: phone => `Check the number (${phone}) and replace it if it is wrong, or contact us.`,
    closed: phone => `The number is ${phone}. The ${subject} has closed: if the number is wrong, contact us.`,
    short: 'Check the number on the status page.',
  },
  heldBack: {
    account: `This ${owner} has reached the limit of messages in a day.`,
    number: `That day this number was asked often enough about other ${subject}s.`,
    numbers: `Three other numbers were asked about this ${owner} and did not confirm.`,
    disowned: `This number disowned another ${subject} of the same ${owner}.`,
    again: `This number did not answer about another ${subject} of the same ${owner}.`,
  },
  badge: {
    disowned: `${begin(contact)}: not theirs`,
    confirmedOld: `${begin(contact)} confirmed the old name`,
    held: why => `${begin(contact)} not asked${why ? `: ${why}` : ''}`,
    because: {
      account: `limit of the ${owner}'s messages`,
      number: 'number asked too often that day',
      numbers: 'three other numbers did not confirm',
      disowned: `number disowned this ${owner} before`,
      again: `number has not answered about another ${subject}`,
    },
  },
  release: 'Look at the question, then send it',
  question: 'The question in the outbox',
  states: {
    waiting: 'Waiting for an answer',
    confirmed: 'Confirmed',
    disowned: 'Not theirs',
    held: 'Not asked',
    own: `The ${owner}'s own number`,
  },
  earlier: 'An earlier number disowned it',
  events: {
    own: `The ${contact}'s number is the ${owner}'s own`,
    held: `The question to the ${contact}'s number is held back`,
    asked: `The ${contact}'s number was asked`,
    confirmed: `The ${contact} confirmed the ${subject}`,
    disowned: `The ${contact}'s number answered "not ours"`,
  },
  holder: `${begin(contact)}'s number`,
})

export type ConfirmationWords = ReturnType<typeof id>

/** The words of the engine for what a room asks about. */
export const confirmationWords = (lang: Lang, nouns: Nouns): ConfirmationWords => (lang === 'en' ? en : id)(nouns)

/** Of a link that leads to no question: nobody knows what it was about. */
const linkId = {
  missing: 'Tautan tidak dikenal',
  missingNote: 'Buka lagi tautan dari pesan WhatsApp kami, utuh sampai huruf terakhir. Masih gagal? Hubungi kami.',
}

const linkEn: typeof linkId = {
  missing: 'This link is not known',
  missingNote: 'Open the link of our WhatsApp message again, whole, to the last letter. Still nothing? Contact us.',
}

export const linkWords = (lang: Lang) => (lang === 'en' ? linkEn : linkId)
