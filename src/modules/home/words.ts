import type { Lang } from '../../design/index.ts'

const id = {
  nav: { overview: 'Ringkasan', ours: 'Beranda' },
  title: (region: string | undefined) =>
    region === undefined ? 'Yang perlu dikerjakan sekarang' : `Yang perlu dikerjakan di ${region}`,
  duty: {
    notYet: 'Pekerjaan ini belum dibuka',
    will: (duty: string) => `Nanti, di sini, Anda akan ${duty}.`,
    ask: (office: string | undefined) =>
      office ? `Ada pertanyaan? Hubungi Kantor OPOP lewat WhatsApp ${office}.` : 'Ada pertanyaan? Hubungi Kantor OPOP.',
    otherRole: 'Pilih peran lain',
  },
}

const en: typeof id = {
  nav: { overview: 'Overview', ours: 'Home' },
  title: region => (region === undefined ? 'What is to be done now' : `What is to be done in ${region}`),
  duty: {
    notYet: 'This work has not opened yet',
    will: duty => `Later, here, you will ${duty}.`,
    ask: office =>
      office ? `Questions? Ask the OPOP office by WhatsApp, ${office}.` : 'Questions? Ask the OPOP office.',
    otherRole: 'Choose another role',
  },
}

export function words(lang: Lang): typeof id {
  return lang === 'en' ? en : id
}
