import {
  Button,
  ButtonLink,
  CodeInput,
  DataTable,
  Desk,
  DeskHead,
  Excerpt,
  FilterBar,
  Heading,
  Kbd,
  Muted,
  Name,
  Notice,
  Pager,
  Question,
  Queue,
  RadioGroup,
  Requirements,
  Status,
  StickyFoot,
  formatNumber,
  Tabs,
  TextArea,
  Workspace,
} from '../index.ts'
import { columns } from './data.tsx'
import { longName, sampleRows, stateWords } from './sample.ts'

/** One question, whole, as a pesantren sees it. */
export function questionPage(error?: string) {
  return (
    <Question
      back={{ href: '#', label: 'Kembali ke daftar bagian' }}
      section="Legalitas"
      position={{ n: 3, of: 5 }}
      errors={error ? [{ href: '#nspp', text: error }] : []}
      none={{ href: '#', label: 'Pesantren kami belum punya NSPP' }}
    >
      <CodeInput
        heading
        id="nspp"
        label="Berapa nomor NSPP pesantren Anda?"
        why="Ada 184 pesantren bernama Nurul Huda. Nomor ini membedakan pesantren Anda."
        hint="12 angka tanpa spasi, seperti pada gambar."
        value={error ? '51003204012' : '510032040123'}
        error={error}
        figure={
          <Excerpt
            title="PIAGAM STATISTIK PESANTREN"
            number="510032730456"
            caption="NSPP tertulis di piagam dari Kementerian Agama."
            label="Contoh piagam: nomor NSPP ada di bawah judul"
          />
        }
      />
    </Question>
  )
}

const pageSize = 50

/** A long list as staff see it: so many rows, the first of them on the page. */
export function staffListPage(count: number) {
  return (
    <Workspace>
      <Heading
        under={`${formatNumber(count, 'id')} di wilayah Anda`}
        aside={<ButtonLink href="#">Undang pesantren</ButtonLink>}
      >
        Pendaftaran
      </Heading>
      <FilterBar
        action="#"
        search={{ name: 'cari', label: 'Cari nama, nomor atau NSPP' }}
        selects={[{ name: 'wilayah', label: 'Wilayah', options: [{ value: '3204', label: 'Kab. Bandung' }] }]}
        found={count}
        clear="#"
      />
      <DataTable
        fold
        columns={columns}
        rows={sampleRows(count).slice(0, pageSize)}
        caption="Pendaftaran"
        captionHidden
      />
      <Pager page={1} size={pageSize} total={count} href={page => `#hal-${page}`} />
    </Workspace>
  )
}

/** A verifier's desk: what waits, the case, what to decide. */
export function deskPage() {
  return (
    <Desk queueLabel="Antrean" sideLabel="Syarat" queue={<Waiting />} side={<Deciding />}>
      <DeskHead>
        <div>
          <h1>
            <Name>{longName}</Name>
          </h1>
          <p class="mu">OPOP-19-001287 · NSPP 510032040123 · Cimenyan, Kab. Bandung · scale-up</p>
        </div>
      </DeskHead>
      <Tabs
        label="Berkas"
        entries={['KTP', 'Foto', 'NIB', 'NPWP', 'Rekening', 'Profil', 'Usaha', 'Surat sehat'].map((label, at) => ({
          href: `#b${at}`,
          label,
          current: at === 4,
        }))}
      />
      <Notice kind="info" title="Akses Anda ke berkas ini tercatat" />
      <DataTable
        fold
        caption="Isian dibanding dokumen"
        captionHidden
        rows={compared}
        tone={row => (row.same ? undefined : 'wrong')}
        columns={[
          { key: 'name', head: 'Rekening', cell: row => row.name },
          { key: 'told', head: 'Isian pendaftar', cell: row => row.told },
          { key: 'seen', head: 'Pada dokumen', cell: row => row.seen },
          {
            key: 'same',
            head: 'Hasil',
            bare: true,
            cell: row => <Status kind={row.same ? 'done' : 'wrong'}>{row.same ? 'Sama' : 'Berbeda'}</Status>,
          },
        ]}
      />
    </Desk>
  )
}

const compared = [
  { name: 'Nama pemilik', told: 'Yayasan Baitul Hidayah', seen: 'KH. Asep Saepudin', same: false },
  { name: 'Nomor', told: '5150 1020 3344 10', seen: '5150 1020 3344 10', same: true },
  { name: 'Bank', told: 'BJB Syariah', seen: 'BJB Syariah', same: true },
]

const titles = ['NSPP', 'Nama dan alamat', 'NIB', 'Profil pesantren', 'KTP perwakilan', 'Rekening lembaga', 'NPWP']

const waiting = 20

function Waiting() {
  return (
    <>
      <DeskHead aside={<Muted small>31 berkas/jam</Muted>}>
        <h2>
          Antrean <Muted>{waiting}</Muted>
        </h2>
      </DeskHead>
      <Queue
        entries={sampleRows(waiting).map((row, at) => ({
          href: `#${row.id}`,
          title: <Name>{row.name}</Name>,
          detail: `14 Mar · ${row.kind}`,
          status: { kind: row.state, word: stateWords[row.state] },
          current: at === 1,
        }))}
      />
    </>
  )
}

function Deciding() {
  return (
    <form method="post">
      <DeskHead>
        <h2>
          Syarat <Muted>5 sesuai, 1 salah, 1 belum</Muted>
        </h2>
      </DeskHead>
      <Requirements
        items={titles.map((title, at) => ({
          n: at + 1,
          title,
          status: requirementState(at),
          open: at === 5 ? <Reasons /> : undefined,
        }))}
      />
      <StickyFoot>
        <Button shortcut="r">Minta perbaikan (1)</Button>
        <Button alt shortcut="a">
          Lengkap
        </Button>
        <p class="sm mu">
          <Kbd>j</Kbd> <Kbd>k</Kbd> kasus <Kbd>s</Kbd> sesuai <Kbd>x</Kbd> salah <Kbd>?</Kbd> lainnya
        </p>
      </StickyFoot>
    </form>
  )
}

function requirementState(at: number) {
  if (at === 5) return { kind: 'wrong' as const, word: 'Salah' }
  return at > 5 ? { kind: 'empty' as const, word: 'Belum' } : { kind: 'done' as const, word: 'Sesuai' }
}

function Reasons() {
  return (
    <>
      <RadioGroup
        id="alasan"
        label="Alasan"
        value="1"
        options={[
          { value: '1', label: 'Nama pemilik bukan yayasan atau pesantren' },
          { value: '2', label: 'Foto tidak terbaca' },
        ]}
      />
      <TextArea id="pesan" label="Pesan" rows={2} value="Mohon pakai rekening atas nama Yayasan Baitul Hidayah." />
    </>
  )
}
