import {
  Actions,
  Back,
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  ErrorSummary,
  Heading,
  Muted,
  Notice,
  Prose,
  Section,
  Workspace,
  formatDate,
  formatNumber,
  type Lang,
} from '../../../design/index.ts'
import { errorsOf, StaffFormView, type Returned } from '../../staff-form/index.ts'
import type { Actor } from '../../policy/index.ts'
import type { PlanFace, Where } from '../kind.ts'
import type { PlanRun } from '../rules/plan.ts'
import { wordsOf } from '../words.ts'
import { kindsIn } from './kinds-in.ts'
import { PlanStatus } from './plan-status.tsx'
import type { UploadForm } from './start-form.ts'

export interface StartProps {
  lang: Lang
  face: PlanFace<unknown>
  actor: Actor
  now: Temporal.Instant
  runs: PlanRun[]
  /** Where a file is chosen. */
  form?: UploadForm
  returned?: Returned<UploadForm['fields']>
  /** Why no plan came of it, where there is no field to mend. */
  refused?: string
}

/** Where a plan begins: a file to choose, the list to choose in, or one button; and the plans of before. */
export function StartPage({ lang, face, actor, now, runs, form, returned, refused }: StartProps) {
  const w = wordsOf(face, lang)
  const example = face.example?.(lang, now)
  return (
    <Workspace>
      <Back href={hrefOf(face.back.href, actor)}>{face.back.label(lang)}</Back>
      <ErrorSummary errors={errorsOf(returned)} />
      {refused && <Notice kind="wrong" title={refused} />}
      <Heading under={w.intro}>{w.title}</Heading>
      {example && (
        <Prose>
          <p>
            <Muted>{example}</Muted>
          </p>
        </Prose>
      )}
      <Beginning {...{ lang, face, actor, form, returned }} />
      <Section title={w.recent}>
        <Recent lang={lang} face={face} runs={runs} />
      </Section>
    </Workspace>
  )
}

/** The one thing to do at the start. */
export function Beginning({ lang, face, actor, form, returned }: Omit<StartProps, 'now' | 'runs' | 'refused'>) {
  const w = wordsOf(face, lang)
  const { from, path } = face
  if (form) {
    return (
      <StaffFormView form={form} action={path} {...{ lang, returned }}>
        <Actions>
          <Button icon="next">{w.upload}</Button>
        </Actions>
      </StaffFormView>
    )
  }
  if (from.by === 'selection') {
    return (
      <Actions>
        <ButtonLink href={hrefOf(from.list, actor)}>{w.toList}</ButtonLink>
      </Actions>
    )
  }
  return (
    <form method="post" action={path}>
      <Actions>
        <Button icon="next">{w.compute}</Button>
      </Actions>
    </form>
  )
}

function hrefOf(where: Where, actor: Actor): string {
  return typeof where === 'string' ? where : where(actor)
}

function Recent({ lang, face, runs }: Pick<StartProps, 'lang' | 'face' | 'runs'>) {
  const w = wordsOf(face, lang)
  const n = (value: number) => formatNumber(value, lang)
  return (
    <DataTable
      caption={w.recent}
      captionHidden
      fold
      rows={runs}
      empty={<EmptyState title={w.noneYet} />}
      columns={[
        { key: 'source', head: w.source, cell: run => <a href={`${face.path}/${run.id}`}>{run.source}</a> },
        { key: 'when', head: w.when, cell: run => formatDate(run.plannedAt, lang, 'datetime') },
        ...kindsIn(face, runs, ['new', 'changed', 'ended']).map(kind => {
          return { key: kind, head: w.kinds[kind], numeric: true, cell: (run: PlanRun) => n(run.summary[kind]) }
        }),
        {
          key: 'state',
          head: w.state,
          bare: true,
          cell: run => <PlanStatus {...{ lang, face, run }} />,
        },
      ]}
    />
  )
}
