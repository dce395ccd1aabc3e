/**
 * Of a bill of all that is installed, what ships. npm's own `--omit dev` also leaves out what the program and its development both
 * need, React among it, and Electron, which is a tool to npm and most of the program to a person.
 */

const RUNTIME = 'electron';
const FOR_DEVELOPMENT = 'cdx:npm:package:development';

/** @param {object} bill a CycloneDX document of npm @param {string} name of the program, as npm takes that of the folder */
export function shippedParts(bill, name) {
  const isForDevelopment = ({ properties = [] }) => properties.some((one) => one.name === FOR_DEVELOPMENT);
  const components = bill.components
    .filter((part) => part.name === RUNTIME || !isForDevelopment(part))
    .map((part) => (part.name === RUNTIME ? shipped(part) : part));
  const refs = new Set([bill.metadata.component, ...components].map((part) => part['bom-ref']));
  // What Electron's package needs to fetch Electron does not ship either.
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
  const component = { ...bill.metadata.component, name };
  return { ...bill, metadata: { ...bill.metadata, component }, components, dependencies };
}

function shipped(part) {
  const properties = part.properties.filter((one) => one.name !== FOR_DEVELOPMENT);
  return { ...part, type: 'framework', scope: 'required', properties };
}
