import { ButtonLink, Columns, EmptyState, TaskList, type Lang } from '../../design/index.ts'
import { FiguresSection, PastSection, ProgressSection } from './figures.tsx'
import type { HomeNone, HomePart } from './slot.ts'
import { taskRows } from './task-rows.ts'

export interface HomeBodyProps {
  lang: Lang
  parts: HomePart[]
  /** Said where no room has anything for this reader. */
  none?: HomeNone
}

/** What is to be done, and beside it how everything stands. */
export function HomeBody({ lang, parts, none }: HomeBodyProps) {
  const tasks = taskRows(
    lang,
    parts.flatMap(part => part.tasks ?? []),
  )
  const figures = parts.some(part => part.figures ?? part.progress)
  const empty = parts.length === 0 ? none : parts.find(part => part.none)?.none
  if (!figures && tasks.length === 0) return empty ? <Nothing {...empty} /> : null
  const standing = (
    <div>
      {!figures && empty && <Nothing {...empty} />}
      {parts.map((part, at) => (
        <Figured key={at} lang={lang} part={part} />
      ))}
    </div>
  )
  if (tasks.length === 0) return parts.some(part => part.progress) ? <Beside {...{ lang, parts }} /> : standing
  return (
    <Columns>
      <div>
        <TaskList items={tasks} />
      </div>
      {standing}
    </Columns>
  )
}

/** Nothing to do: what was promised, and beside it how everything else stands. */
function Beside({ lang, parts }: Pick<HomeBodyProps, 'lang' | 'parts'>) {
  const [promised, others] = [parts.filter(part => part.progress), parts.filter(part => !part.progress)]
  return (
    <Columns even>
      {[promised, others].map((some, side) => (
        <div key={side}>
          {some.map((part, at) => (
            <Figured key={at} lang={lang} part={part} />
          ))}
        </div>
      ))}
    </Columns>
  )
}

function Figured({ lang, part: { figures = [], progress = [], past } }: { lang: Lang; part: HomePart }) {
  return (
    <>
      {progress.map(one => (
        <ProgressSection key={one.title} lang={lang} progress={one} />
      ))}
      {figures.map(one => (
        <FiguresSection key={one.title} lang={lang} figures={one} />
      ))}
      {past && <PastSection {...past} />}
    </>
  )
}

function Nothing({ title, next, action }: HomeNone) {
  const way = action && (
    <ButtonLink href={action.href} alt>
      {action.name}
    </ButtonLink>
  )
  return (
    <EmptyState title={title} action={way}>
      {next}
    </EmptyState>
  )
}
