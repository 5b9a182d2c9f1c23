import { Prose, TaskList, type Lang, type StatusKind } from '../../../design/index.ts'
import type { WhatCounts } from '../data/what-counts.ts'
import { lacksOf, type Lack } from '../rules/tasks.ts'
import { pagePath, papersOf, type Serving } from '../serving.ts'
import { shortMend, words } from '../words.ts'
import { waitWords } from '../words/waits.ts'

/** The papers that are missing, by name, for those who see none of them. */
export function MissingPapers({ names, lang }: { names: readonly string[]; lang: Lang }) {
  if (names.length === 0) return <p>{words(lang).sent.nothingMissing}</p>
  return (
    <Prose>
      <ul>
        {names.map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Prose>
  )
}

export interface MissingProps {
  lang: Lang
  serving: Pick<Serving, 'form' | 'base' | 'only'>
  /** What counts: what was sent, once it was. */
  counts: Pick<WhatCounts, 'answers' | 'files'>
  /** Where each is added, unless on its own page; null: it cannot be now. */
  addAt?: string | null
}

/** The same for the one who answers: answers and papers that are not there yet, each with the way to it. */
export function Missing({ lang, serving, counts, addAt }: MissingProps) {
  const lacks = lacksIn(serving, counts)
  return lacks.length > 0 ? <Lacks {...{ lang, serving, lacks, addAt }} /> : <p>{waitWords(lang).nothingMissing}</p>
}

/** What is not there yet of a response that is served. */
export function lacksIn({ form, only }: MissingProps['serving'], counts: MissingProps['counts']): Lack[] {
  return lacksOf(form.content, counts.answers, papersOf({ form, response: counts }), only)
}

const tiles: Record<Lack['kind'], StatusKind> = { needed: 'empty', follows: 'empty', refused: 'wrong' }

/** Each by its name, with the way to it. */
export function Lacks({
  lang,
  serving,
  lacks,
  addAt,
}: Pick<MissingProps, 'lang' | 'serving' | 'addAt'> & { lacks: Lack[] }) {
  return (
    <TaskList
      items={lacks.map(lack => ({
        title: shortMend(lack, lang),
        href: addAt === null ? undefined : (addAt ?? `${pagePath(serving, lack.page.code)}#${lack.question.code}`),
        status: { kind: tiles[lack.kind], word: waitWords(lang).kinds[lack.kind] },
      }))}
    />
  )
}
