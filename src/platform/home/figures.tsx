import { Actions, BulletBar, Figures, Muted, Section, TapLink, formatNumber, type Lang } from '../../design/index.ts'
import { CountLine } from './count-line.tsx'
import type { HomeFigures, HomePart, HomeProgress, HomeStanding } from './slot.ts'

/** How one thing stands: its first part in large figures, each of the others in a line. */
export function FiguresSection({ lang, figures }: { lang: Lang; figures: HomeFigures }) {
  const [first, ...others] = figures.parts
  if (!first) return null
  return (
    <Section title={figures.title} note={first.note} aside={<a href={first.href}>{figures.all}</a>}>
      {others.length > 0 && <p>{first.name}</p>}
      <LargeCounts lang={lang} counts={first.counts} />
      {others.map(part => (
        <Standing key={part.href} lang={lang} part={part} />
      ))}
    </Section>
  )
}

function LargeCounts({ lang, counts }: { lang: Lang } & Pick<HomeStanding, 'counts'>) {
  const items = counts.map(({ count, label, href }) => ({
    value: <a href={href}>{formatNumber(count, lang)}</a>,
    label,
  }))
  return <Figures items={items} />
}

function Standing({ lang, part: { name, href, note, counts } }: { lang: Lang; part: HomeStanding }) {
  return (
    <p>
      <TapLink href={href}>{name}</TapLink>
      <br />
      <CountLine lang={lang} counts={counts} />
      <br />
      <Muted small>{note}</Muted>
    </p>
  )
}

/** A promise and what became of it so far; what the bar shows is said in words too. */
export function ProgressSection({ lang, progress }: { lang: Lang; progress: HomeProgress }) {
  const { title, note, all, actual, promise, expected, label, bar, said } = progress
  return (
    <Section title={title} note={note} aside={<a href={all.href}>{all.name}</a>}>
      <Figures items={[{ value: formatNumber(actual, lang), label }]} />
      <BulletBar {...{ actual, promise, expected }} label={bar} />
      {said.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Section>
  )
}

/** The way to what is over. */
export function PastSection({ title, links }: NonNullable<HomePart['past']>) {
  return (
    <Section title={title}>
      <Actions>
        {links.map(({ name, href }) => (
          <TapLink key={href} href={href}>
            {name}
          </TapLink>
        ))}
      </Actions>
    </Section>
  )
}
