import { formatDate, type Lang } from '../../../design/index.ts'

const id = {
  message: (name: string, link: string) =>
    `OPOP: ${name} didaftarkan dengan nomor Anda sebagai perwakilan. Benar atau bukan? Jawab di ${link}`,
  title: 'Apakah pendaftaran ini benar?',
  lead: 'Nomor Anda ditulis sebagai nomor perwakilan. Orang lain mengisi formulirnya.',
  pesantren: 'Pesantren',
  place: 'Tempat',
  number: 'Nomor',
  sent: 'Dikirim',
  yes: 'Ya, benar',
  no: 'Bukan kami',
  note: 'Jawaban dicatat dan tidak dapat diganti.',
  about: 'Pendaftaran yang kami tanyakan',
  thanks: 'Terima kasih atas jawaban Anda',
  first: 'Jawaban pertama Anda yang berlaku',
  mistaken: 'Keliru menekan? Hubungi kami, nomornya ada di bawah.',
  said: {
    confirmed: (at: Temporal.Instant) => `Anda membenarkannya pada ${formatDate(at, 'id', 'datetime')}.`,
    disowned: (at: Temporal.Instant) =>
      `Anda menjawab "bukan kami" pada ${formatDate(at, 'id', 'datetime')}. Kantor OPOP akan memeriksa.`,
  },
  outdated: {
    withdrawn: 'Pendaftaran ini sudah dibatalkan. Anda tidak perlu menjawab.',
    replaced: 'Pendaftaran ini sekarang memakai nomor lain. Anda tidak perlu menjawab.',
  },
  missing: 'Tautan tidak dikenal',
  missingNote: 'Buka lagi tautan dari pesan WhatsApp kami, utuh sampai huruf terakhir. Masih gagal? Hubungi kami.',
  section: 'Jawaban perwakilan',
  asked: (phone: string) => `Kami bertanya ke ${phone}.`,
  states: { waiting: 'Menunggu jawaban', confirmed: 'Membenarkan', disowned: 'Bukan mereka' } as Record<string, string>,
  events: {
    asked: 'Nomor perwakilan ditanya',
    confirmed: 'Perwakilan membenarkan pendaftaran',
    disowned: 'Nomor perwakilan menjawab "bukan kami"',
  } as Record<string, string>,
  holder: 'Nomor perwakilan',
}

const en: typeof id = {
  message: (name, link) =>
    `OPOP: ${name} was registered with your number as its representative. Is that right? Answer at ${link}`,
  title: 'Is this registration right?',
  lead: "Your number was given as the representative's. Somebody else filled in the form.",
  pesantren: 'Pesantren',
  place: 'Place',
  number: 'Number',
  sent: 'Submitted',
  yes: 'Yes, it is right',
  no: 'Not ours',
  note: 'The answer is noted and cannot be changed.',
  about: 'The registration we asked about',
  thanks: 'Thank you for your answer',
  first: 'Your first answer counts',
  mistaken: 'Pressed the wrong one? Contact us, the number is below.',
  said: {
    confirmed: at => `You confirmed it on ${formatDate(at, 'en', 'datetime')}.`,
    disowned: at =>
      `You answered "not ours" on ${formatDate(at, 'en', 'datetime')}. The OPOP office will look into it.`,
  },
  outdated: {
    withdrawn: 'This registration was withdrawn. You need not answer.',
    replaced: 'This registration has another number now. You need not answer.',
  },
  missing: 'This link is not known',
  missingNote: 'Open the link of our WhatsApp message again, whole, to the last letter. Still nothing? Contact us.',
  section: "The representative's answer",
  asked: phone => `We asked ${phone}.`,
  states: { waiting: 'Waiting for an answer', confirmed: 'Confirmed', disowned: 'Not theirs' },
  events: {
    asked: "The representative's number was asked",
    confirmed: 'The representative confirmed the registration',
    disowned: 'The representative\'s number answered "not ours"',
  },
  holder: "Representative's number",
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
