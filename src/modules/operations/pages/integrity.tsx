import {
  Actions,
  Back,
  Button,
  Code,
  DataTable,
  formatDate,
  formatNumber,
  Heading,
  Notice,
  Section,
  Workspace,
  type Column,
  type Lang,
} from '../../../design/index.ts'
import { words } from '../words.ts'

/** A statement in words, and how it was found last; absent while it was never asked. */
export interface Statement {
  code: string
  says: string
  found?: { broken: number; firstIds: string[]; since?: Temporal.Instant; at: Temporal.Instant }
}

export interface IntegrityPageProps {
  lang: Lang
  statements: Statement[]
  /** A check that was ordered has not ended yet. */
  under: boolean
  mayCheck: boolean
}

/** "Keutuhan data": every statement that must hold at any time, those that do not first. */
export function IntegrityPage({ lang, statements, under, mayCheck }: IntegrityPageProps) {
  const w = words(lang).integrity
  const broken = statements.filter(one => one.found && one.found.broken > 0)
  const held = statements.filter(one => one.found?.broken === 0)
  const unknown = statements.filter(one => !one.found)
  const last = statements.find(one => one.found)?.found?.at
  return (
    <Workspace>
      <Back href="/kantor/proses">{words(lang).processes.title}</Back>
      <Heading under={w.about}>{w.title}</Heading>
      {under && <Notice kind="waiting" title={w.under} live />}
      <p>{last ? w.checked(formatDate(last, lang, 'datetime')) : w.never}</p>
      {mayCheck && (
        <form method="post" action="/kantor/proses/keutuhan">
          <Actions>
            <Button alt>{w.check}</Button>
          </Actions>
        </form>
      )}
      <Section title={w.broken(formatNumber(broken.length, lang))} note={broken.length > 0 && w.brokenNote}>
        {last && broken.length === 0 ? (
          <Notice kind="ok" title={w.none} />
        ) : (
          <DataTable
            caption={w.broken(formatNumber(broken.length, lang))}
            captionHidden
            fold
            rows={broken}
            tone={() => 'wrong'}
            columns={[...statementColumns(lang), ...brokenColumns(lang)]}
          />
        )}
      </Section>
      <Listed title={w.unknown(formatNumber(unknown.length, lang))} statements={unknown} lang={lang} />
      <Listed title={w.held(formatNumber(held.length, lang))} statements={held} lang={lang} />
    </Workspace>
  )
}

function statementColumns(lang: Lang): Column<Statement>[] {
  const w = words(lang).integrity
  return [
    { key: 'says', head: w.statement, cell: row => row.says, bare: true },
    { key: 'code', head: w.code, cell: row => <Code>{row.code}</Code>, nowrap: true },
  ]
}

function brokenColumns(lang: Lang): Column<Statement>[] {
  const w = words(lang).integrity
  return [
    { key: 'count', head: w.count, cell: row => formatNumber(row.found!.broken, lang), numeric: true },
    { key: 'since', head: w.since, cell: row => formatDate(row.found!.since!, lang, 'datetime') },
    { key: 'first', head: w.first, cell: row => <Code>{row.found!.firstIds.join(', ')}</Code> },
  ]
}

function Listed({ title, statements, lang }: { title: string; statements: Statement[]; lang: Lang }) {
  if (statements.length === 0) return null
  return (
    <Section title={title}>
      <DataTable caption={title} captionHidden fold rows={statements} columns={statementColumns(lang)} />
    </Section>
  )
}
