import type { Lang } from '../../../design/index.ts'

const id = { about: 'Tentang', requirements: 'Syarat', questions: 'Tanya jawab' }
const en: typeof id = { about: 'About', requirements: 'Requirements', questions: 'Questions' }

/** How the pages are called in the navigation. */
export const navigation = (lang: Lang): typeof id => (lang === 'en' ? en : id)
