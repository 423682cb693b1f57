import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';

// Checks what needs no engine: the Dockerfile's grammar and good manners, that what it copies exists, and the compose file's wiring.
const root = join(import.meta.dirname, '..');
const faults = [];

const text = readFileSync(join(root, 'docker/Dockerfile'), 'utf8');
for (const { message, range } of validate(text)) faults.push(`Dockerfile:${range.start.line + 1}: ${message}`);
const dockerfile = DockerfileParser.parse(text);
for (const copy of dockerfile.getCOPYs()) {
  if (copy.getFlags().some((flag) => flag.getName() === 'from')) continue;
  for (const source of copy.getArguments().slice(0, -1))
    if (!existsSync(join(root, source.getValue())))
      faults.push(`Dockerfile: COPY ${source.getValue()}: no such file in the repository`);
}
const instructions = dockerfile.getInstructions().map((instruction) => instruction.getKeyword());
const lastStage = instructions.slice(instructions.lastIndexOf('FROM'));
for (const wanted of ['USER', 'HEALTHCHECK', 'EXPOSE', 'CMD'])
  if (!lastStage.includes(wanted)) faults.push(`Dockerfile: the last stage has no ${wanted}`);
for (const from of dockerfile.getFROMs())
  if (!/[:@]/.test(from.getImage() ?? '')) faults.push(`Dockerfile: ${from.getImage()} is not pinned to a version`);

const compose = parse(readFileSync(join(root, 'docker/compose.yaml'), 'utf8'), { merge: true });
const services = compose.services ?? {};
for (const [name, service] of Object.entries(services)) {
  if (!service.image && !service.build) faults.push(`compose.yaml: ${name} has neither image nor build`);
  for (const other of Object.keys(service.depends_on ?? {}))
    if (!services[other]) faults.push(`compose.yaml: ${name} depends on ${other}, which is not there`);
  for (const volume of service.volumes ?? []) {
    const [source] = String(volume).split(':');
    if (!/^[./]/.test(source) && !(source in (compose.volumes ?? {})))
      faults.push(`compose.yaml: ${name} mounts ${source}, which is not declared`);
  }
  if (service.build && !existsSync(join(root, 'docker', service.build.context, service.build.dockerfile)))
    faults.push(`compose.yaml: ${name} builds from a file that is not there`);
}
// What every forum sets for itself must reach the servers and the worker.
const settings = [
  'SECRET',
  'PUBLIC_URL',
  'SITE_NAME',
  'SITE_TAGLINE',
  'TRUST_PROXY',
  'SMTP_URL',
  'MAIL_FROM',
  'S3_BUCKET',
  'S3_ENDPOINT',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
];
for (const name of ['forum', 'worker'])
  for (const setting of settings)
    if (!(setting in (services[name]?.environment ?? {}))) faults.push(`compose.yaml: ${name} is not given ${setting}`);
const kept = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
for (const secret of ['**/.env*', '.data'])
  if (!kept.includes(secret)) faults.push(`.dockerignore: ${secret} would reach the image`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log('Dockerfile and compose file are sound.');
