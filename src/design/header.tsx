import type { ComponentChildren } from 'preact'
import { Banner } from './banner.tsx'
import { Cloud } from './cloud.tsx'
import type { Frame } from './frame.ts'
import { Icon } from './icon.tsx'
import { useWords } from './lang.ts'
import { LanguageLink } from './language-link.tsx'
import { Logo } from './logo.tsx'
import { Menu, NavLinks } from './menu.tsx'
import { Status } from './status.tsx'

/** What stands above the page: strips, the header of its kind, and the second row of links. */
export function Header({ frame, hero }: { frame: Frame; hero?: ComponentChildren }) {
  const w = useWords()
  return (
    <>
      {frame.banner && <Banner {...frame.banner} />}
      {frame.sample && (
        <aside class="strip" aria-label={w.notice}>
          {w.sample}
        </aside>
      )}
      {frame.kind === 'public' ? <PublicHeader frame={frame} hero={hero} /> : <BarHeader frame={frame} />}
      {frame.subnav && frame.subnav.length > 0 && (
        <nav class="sub" aria-label={w.subNav}>
          <div class="wrap">
            <NavLinks entries={frame.subnav} />
          </div>
        </nav>
      )}
    </>
  )
}

function PublicHeader({ frame, hero }: { frame: Frame; hero?: ComponentChildren }) {
  return (
    <header class="band">
      <div class="wrap">
        <div class="top">
          <Brand frame={frame} name={useWords().brand} />
          <Menu entries={frame.nav.slice(0, 6)}>
            <LanguageLink frame={frame} />
          </Menu>
        </div>
        {hero}
      </div>
      <Cloud />
    </header>
  )
}

function BarHeader({ frame }: { frame: Frame }) {
  return (
    <header class="bar">
      <div class="wrap top">
        <Brand frame={frame} name="OPOP" />
        <Menu entries={frame.nav} foot={frame.kind === 'pesantren' && <Person frame={frame} />}>
          {frame.kind === 'staff' && <LanguageLink frame={frame} />}
        </Menu>
        {frame.saved && <Status kind={frame.saved.state}>{frame.saved.text}</Status>}
        <Person frame={frame} />
      </div>
    </header>
  )
}

function Brand({ frame, name }: { frame: Frame; name: string }) {
  return (
    <a class="logo" href="/">
      <Logo />
      <span>
        {name}
        {frame.year && <small>{frame.year}</small>}
      </span>
    </a>
  )
}

function Person({ frame }: { frame: Frame }) {
  const w = useWords()
  if (!frame.user) return null
  const { name, role, region, rolesHref, accountHref } = frame.user
  const place = [role, region].filter(Boolean).join(', ')
  return (
    <div class="who">
      <span>
        {accountHref ? <a href={accountHref}>{name}</a> : name} · {rolesHref ? <a href={rolesHref}>{place}</a> : place}
      </span>
      <form method="post" action="/keluar">
        <button class="quiet" title={w.signOut}>
          <Icon name="out" />
          {w.signOut}
        </button>
      </form>
    </div>
  )
}
