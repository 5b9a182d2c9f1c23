import {
  Actions,
  ButtonLink,
  Code,
  Disclosure,
  formatDate,
  Heading,
  KeyValue,
  Name,
  NoPrint,
  Notice,
  Pre,
  type Lang,
} from '../../../design/index.ts'
import type { PaperReading } from '../../../platform/paper/index.ts'
import { kindName } from '../lists/papers.tsx'
import { words } from '../words.ts'

export interface PaperCheckProps {
  lang: Lang
  reading: PaperReading
  payload: string
  verdict: 'valid' | 'invalid' | 'revoked'
  /** Why it was revoked. */
  reason?: string
  /** SHA-256 of its file in hex, once there is one. */
  file?: string
  /** Where its file is opened, for whoever may. */
  fileAt?: string
}

const kinds = { valid: 'ok', invalid: 'wrong', revoked: 'wrong' } as const

/** What anybody who holds the code may know of a paper: its number, date, that it stands, and for whom where that is public. */
export function PaperCheckPage({ lang, reading, payload, verdict, reason, file, fileAt }: PaperCheckProps) {
  const w = words(lang).check
  const [title, note] = w[verdict]
  return (
    <>
      <Heading over={w.title} under={kindName(reading.t, lang)}>
        {reading.n}
      </Heading>
      <Notice kind={kinds[verdict]} title={title!}>
        <p>{note}</p>
        {reason && (
          <p>
            {w.reason}: {reason}
          </p>
        )}
      </Notice>
      <KeyValue
        items={[
          ...(reading.w ? [{ term: w.who, detail: <b>{<Name>{reading.w}</Name>}</b> }] : []),
          { term: w.number, detail: reading.n },
          { term: w.dated, detail: formatDate(reading.d, lang) },
        ]}
      />
      {fileAt && (
        <Actions>
          <ButtonLink href={fileAt}>{w.open}</ButtonLink>
        </Actions>
      )}
      <NoPrint>
        <Disclosure summary={w.technical}>
          <KeyValue
            items={[
              { term: w.content, detail: <Code>{reading.h}</Code> },
              ...(file ? [{ term: w.file, detail: <Code group={4}>{file}</Code> }] : []),
              { term: w.key, detail: <a href="/kunci">{reading.k}</a> },
            ]}
          />
          <Pre label={w.payload}>{payload}</Pre>
        </Disclosure>
      </NoPrint>
    </>
  )
}

/** The same page for every code that is not known. */
export function NoPaper({ lang }: { lang: Lang }) {
  const w = words(lang).check
  return (
    <>
      <Heading over={w.title}>{w.missing}</Heading>
      <p>{w.missingNote}</p>
    </>
  )
}
