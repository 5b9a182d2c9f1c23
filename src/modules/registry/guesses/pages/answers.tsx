import { Button, Notice, TapLink, type Lang } from '../../../../design/index.ts'
import type { Pesantren } from '../../data/pesantren.ts'
import { guessesPath } from '../rules/paths.ts'
import type { GuessStanding } from '../rules/standing.ts'
import { words } from '../words.ts'

/** The answer to one guess: one press says yes; no asks where else. `query` leads back to the list as it is. */
export function GuessAnswers({ row, query, lang }: { row: Pick<Pesantren, 'id' | 'name'>; query: string; lang: Lang }) {
  const w = words(lang)
  const at = `${guessesPath}/${row.id}`
  return (
    <>
      <form method="post" action={at + query}>
        <Button alt>
          {w.yes}
          <span class="vh">: {row.name}</span>
        </Button>
      </form>
      <TapLink href={`${at}/bukan${query}`}>
        {w.no}
        <span class="vh">: {row.name}</span>
      </TapLink>
    </>
  )
}

/** How the pesantren stands that was answered last. */
export interface Told {
  id: string
  name: string
  standing: GuessStanding
  /** Whether whoever looks gave the answer that holds, and can undo it. */
  own: boolean
  /** The kecamatan of whoever looks, and where it was said to lie instead. */
  place: string
  stated?: string
}

/** What came of an answer, with the way to undo it. */
export function AnswerTold({ told, query, lang }: { told: Told; query: string; lang: Lang }) {
  const w = words(lang)
  const { title, note } = sentenceOf(told, lang)
  const done = told.own || told.standing === 'refused'
  return (
    <Notice kind={done ? 'ok' : 'info'} title={title} live>
      {note && <p>{note}</p>}
      {told.own && (
        <form method="post" action={`${guessesPath}/${told.id}/urungkan${query}`}>
          <Button alt>{w.undo}</Button>
        </form>
      )}
    </Notice>
  )
}

function sentenceOf({ standing, own, name, place, stated }: Told, lang: Lang): { title: string; note?: string } {
  const w = words(lang).told
  if (standing === 'here') return { title: own ? w.confirmed(name, place) : w.confirmedBefore(name) }
  if (standing === 'guessed') return { title: w.guessed(name) }
  if (standing === 'elsewhere') return { title: w.elsewhere(name), note: w.elsewhereNext }
  return { title: w.refused(name), note: stated ? w.refusedNext(stated) : w.refusedUnknown }
}
