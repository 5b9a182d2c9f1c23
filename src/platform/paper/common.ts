import { formatDate, type Lang } from '../../design/index.ts'
import type { CertificateContent, LetterContent, Part, Signer } from './content.ts'
import type { ComposedWith } from './kind.ts'

type Common = Pick<CertificateContent, 'lang' | 'title' | 'author' | 'letterhead' | 'signers' | 'marked'>

const words = {
  id: { alt: 'Lambang OPOP: atap dan awan mega mendung', page: 'Halaman {n} dari {of}' },
  en: { alt: 'Emblem of OPOP: a roof and clouds', page: 'Page {n} of {of}' },
}

/** What every paper has in common: language, letterhead, who signs it, and that it is a sample where it is one. */
export function commonOf(with_: ComposedWith, title: string): Common {
  const { lang, letterhead, marked } = with_
  const issuer = letterhead.above[0] ?? letterhead.office
  return {
    ...{ lang, title, author: letterhead.office, marked },
    letterhead: { ...letterhead, alt: words[lang].alt, issuer },
    signers: signerOf(with_),
  }
}

/** The words of every page. */
export function pageWords(lang: Lang): { page: string } {
  return { page: words[lang].page }
}

function signerOf({ signer, dated, lang }: ComposedWith): Signer[] {
  if (!signer) return []
  const { title: position, name, number, place } = signer
  return [{ place: `${place}, ${formatDate(dated.toString(), lang)}`, position, name, number }]
}

/** An ordinary letter: number and subject, place and date, to whom, what it says. Its kind has the texts `number`, `subject` and `about`. */
export function letterOf(
  with_: ComposedWith,
  { addressed, parts }: { addressed: string[]; parts: Part[] },
): LetterContent {
  const { texts, called, dated, lang, signer } = with_
  const day = formatDate(dated.toString(), lang)
  return {
    ...commonOf(with_, texts.about!),
    layout: 'letter',
    words: pageWords(lang),
    facts: [
      { term: texts.number!, detail: called },
      { term: texts.subject!, detail: texts.about! },
    ],
    dated: signer ? `${signer.place}, ${day}` : day,
    addressed,
    parts,
    signers: undatedSigner(with_),
  }
}

/** Who signs, where place and date stand elsewhere on the paper. */
export function undatedSigner(with_: ComposedWith): Signer[] {
  return signerOf(with_).map(({ place: _, ...one }) => one)
}
