import type { Lang } from '../../../design/index.ts'
import type { DecisionWords } from '../../../platform/decision/index.ts'

const id = {
  letters: {
    subject: (name: string) => `Keputusan Kantor OPOP: pendaftaran ${name}`,
    kept: (name: string, reason: string) =>
      `OPOP: ${name} tetap pada pendaftar yang lebih dahulu. Alasan Kantor OPOP: ${reason}`,
    lost: (number: string, noun: string, reason: string) =>
      `OPOP: pendaftaran ${number} dibatalkan, karena ${noun}nya didaftarkan orang lain yang berhak. Alasan Kantor OPOP: ${reason}`,
    passed: (name: string, reason: string) =>
      `OPOP: ${name} sekarang menunggu pendaftar lain yang berhak. Alasan Kantor OPOP: ${reason}`,
    moved: (name: string, link: string) =>
      `OPOP: ${name} sekarang dapat Anda daftarkan. Buka dan kirim sebelum pendaftaran ditutup: ${link}`,
    freed: (name: string, link: string) =>
      `OPOP: pendaftaran ${name} yang lebih dahulu dibatalkan, dan pendaftar lain didahulukan. Bila Anda tetap mengirim, Kantor OPOP memutuskan lagi: ${link}`,
  },
  lost: {
    moved: (name: string) => `${name} sekarang didaftarkan pendaftar lain`,
    kept: (name: string) => `${name} tetap pada pendaftar yang lebih dahulu`,
    reason: (reason: string) => `Alasan Kantor OPOP: ${reason}`,
    heldNext: (called: string, noun: string) =>
      `Pendaftaran Anda ${called} tidak berlaku lagi untuk ${noun} ini. Anda dapat mendaftarkan ${noun} lain selama pendaftaran dibuka.`,
    keptNext: (called: string, noun: string) =>
      `Jawaban Anda (${called}) tetap tersimpan, tetapi tidak dapat dikirim untuk ${noun} ini. Anda dapat mengubahnya untuk ${noun} lain, atau membatalkannya.`,
    ask: 'Menurut Anda keliru? Hubungi kantor OPOP',
    message: (called: string, name: string) =>
      `Assalamualaikum. Saya ingin bertanya tentang keputusan atas ${name} (${called}).`,
  },
  list: {
    nav: 'Sengketa',
    title: 'Sengketa pendaftaran',
    lead: 'Lembaga atau usaha yang didaftarkan oleh lebih dari satu orang. Yang menunggu keputusan berdiri paling atas.',
    since: 'Sejak',
    notes: 'Catatan',
    none: 'Belum ada sengketa',
    noneNext: 'Sengketa muncul di sini ketika orang kedua mengirim pendaftaran untuk tempat yang sama.',
  },
  title: (name: string) => `Siapa yang berhak mendaftarkan ${name}?`,
  lead: (since: string) =>
    `Pendaftar kedua mencoba mengirim ${since}. Hubungi keduanya, lalu putuskan. Nomor lengkap tertulis di pendaftaran masing-masing.`,
  holder: 'Pendaftar yang lebih dahulu',
  claimant: 'Pendaftar kedua',
  number: 'Nomor',
  phone: 'Nomor HP',
  see: (number: string) => `Lihat pendaftaran ${number}`,
  next: {
    kept: 'Pendaftar yang lebih dahulu sekarang dapat mengirim sendiri, sebelum pendaftaran ditutup.',
    moved: 'Pendaftar kedua sekarang dapat mengirim sendiri, sebelum pendaftaran ditutup.',
    nothing: 'Tidak ada lagi yang perlu Anda kerjakan.',
  },
  deciding: {
    options: {
      kept: 'Tetap pada pendaftar yang lebih dahulu',
      moved: 'Pindah ke pendaftar kedua. Pendaftaran yang lebih dahulu dibatalkan.',
    },
    means: {
      kept: 'Pendaftar kedua diberi tahu alasannya dan tidak dapat mengirim. Keputusan ini masih dapat diganti.',
      moved:
        'Tidak dapat dicabut: begitu diputus, pendaftaran yang lebih dahulu batal untuk seterusnya, dan pesannya langsung dikirim.',
    },
    reasonHint: 'Dikirim kepada yang tidak mendapat tempat, dan tetap terbaca di halaman ini.',
    barred: {
      gone: 'Pendaftaran pendaftar yang lebih dahulu sudah dibatalkan, dan pembatalan tidak dapat dicabut. Pemiliknya dapat mendaftar lagi.',
      left: 'Pendaftar yang lebih dahulu sudah mendaftarkan lembaga lain. Tempat ini dapat dipindahkan.',
      closed:
        'Pendaftaran sudah ditutup: pendaftar kedua tidak dapat mengirim lagi, dan tempatnya akan kosong. Perpanjang dahulu masa pendaftaran.',
    },
    decided: { kept: 'Diputus: tetap pada pendaftar yang lebih dahulu', moved: 'Diputus: pindah ke pendaftar kedua' },
    untold: {
      withdrawn: 'Tidak ada yang diberi pesan: pendaftarannya sudah dibatalkan',
      sent: 'Tidak ada yang diberi pesan: pendaftar kedua sudah mengirim',
      unrecorded: 'Tidak tercatat apakah ada yang diberi pesan',
    },
  } as DecisionWords,
}

const en: typeof id = {
  letters: {
    subject: name => `Decision of the OPOP office: registration of ${name}`,
    kept: (name, reason) =>
      `OPOP: ${name} stays with the one who registered first. Reason of the OPOP office: ${reason}`,
    lost: (number, noun, reason) =>
      `OPOP: registration ${number} was withdrawn, because somebody else may register the ${noun}. Reason of the OPOP office: ${reason}`,
    passed: (name, reason) =>
      `OPOP: ${name} waits for somebody else now, who may register it. Reason of the OPOP office: ${reason}`,
    moved: (name, link) => `OPOP: you can register ${name} now. Open and submit before registration closes: ${link}`,
    freed: (name, link) =>
      `OPOP: the registration that held ${name} was withdrawn, and somebody else comes first. If you still submit, the OPOP office decides again: ${link}`,
  },
  lost: {
    moved: name => `${name} is registered by somebody else now`,
    kept: name => `${name} stays with the one who registered first`,
    reason: reason => `Reason of the OPOP office: ${reason}`,
    heldNext: (called, noun) =>
      `Your registration ${called} no longer counts for this ${noun}. You can register another ${noun} while registration is open.`,
    keptNext: (called, noun) =>
      `Your answers (${called}) are kept, but cannot be submitted for this ${noun}. You can change them for another ${noun}, or withdraw.`,
    ask: 'Do you think it is wrong? Contact the OPOP office',
    message: (called, name) => `Assalamualaikum. I would like to ask about the decision on ${name} (${called}).`,
  },
  list: {
    nav: 'Disputes',
    title: 'Disputes about registrations',
    lead: 'Institutions and businesses that more than one person registered. What waits for a decision comes first.',
    since: 'Since',
    notes: 'Notes',
    none: 'No dispute yet',
    noneNext: 'One appears here when a second person submits a registration for the same place.',
  },
  title: name => `Who may register ${name}?`,
  lead: since =>
    `A second person tried to submit on ${since}. Contact both, then decide. Whole numbers stand on the page of each registration.`,
  holder: 'Holds the place',
  claimant: 'Second registration',
  number: 'Number',
  phone: 'Mobile number',
  see: number => `See registration ${number}`,
  next: {
    kept: 'The holder can submit now, before registration closes.',
    moved: 'The second person can submit now, before registration closes.',
    nothing: 'There is nothing left for you to do.',
  },
  deciding: {
    options: {
      kept: 'It stays with the holder',
      moved: 'It moves to the second registration. The holder’s is withdrawn.',
    },
    means: {
      kept: 'The second registration is told why, and cannot be submitted. This decision can still be replaced.',
      moved:
        'It cannot be taken back: once decided, the holder’s registration is withdrawn for good, and the letters go out at once.',
    },
    reasonHint: 'It is sent to the one who does not get the place, and stays on this page.',
    barred: {
      gone: 'The holder’s registration was withdrawn, which cannot be taken back. Its owner may register again.',
      left: 'The holder has registered another organisation since. The place can be moved.',
      closed:
        'Registration has closed: the second registration cannot be submitted any more, and nobody would have the place. Extend the registration first.',
    },
    decided: { kept: 'Decided: it stays with the holder', moved: 'Decided: it moved to the second registration' },
    untold: {
      withdrawn: 'Nobody was written to: the registration was withdrawn already',
      sent: 'Nobody was written to: the second registration was sent already',
      unrecorded: 'Whether anybody was written to is not recorded',
    },
  },
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
