import type { Lang } from '../../../design/index.ts'

const id = {
  unusable: (number: string, names: string, link: string) =>
    `Pendaftaran ${number}: berkas ini tidak dapat dibuka: ${names}. Lihat sebabnya dan ganti berkasnya di ${link}`,
}

const en: typeof id = {
  unusable: (number, names, link) =>
    `Registration ${number}: these files cannot be opened: ${names}. See why and change them at ${link}`,
}

export function words(lang: Lang): typeof id {
  return lang === 'id' ? id : en
}
