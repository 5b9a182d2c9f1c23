#!/usr/bin/env node
// The command line: installs, builds when stale, and goes on under the pinned Node.
import { goOn } from './run.mjs'

goOn('dist/server/cli.js', process.argv.slice(2), { build: true })
