/** A module as its maker sells it, described for this quote. */
import { useCallback } from 'react';
import {
  ARRAY_CONNECTORS,
  type ArrayConnector,
  DUPLEX_CONNECTORS,
  FIBRES_OF_CONNECTOR,
  PIN_STATES,
} from '../../shared/catalogue/connectors';
import { CASSETTE_FAMILIES } from '../../shared/catalogue/enclosures';
import { FIBRE_MODES, POLISHES } from '../../shared/catalogue/interface';
import type { ModuleProduct } from '../../shared/plan/module-product';
import { capitalised } from '../../shared/sentence';
import { DraftField } from '../fields/draft-field';
import { MenuField } from '../fields/menu-field';
import { useDraft } from '../fields/use-draft';
import { Ask } from '../frame/dialog';
import { OwnFoot } from '../own/own-foot';
import type { OwnDialogProps } from '../own/own-list';
import { OwnName } from '../own/own-name';
import { Said } from '../words/said';
import {
  BY_PORTS,
  EMPTY_MODULE,
  type ModuleDraft,
  moduleDraftOf,
  readModule,
  wiringsOf,
  withRear,
} from './read-module';

type ModuleDialogProps = OwnDialogProps<ModuleProduct>;

const WORDS: Readonly<Record<string, string>> = {
  MMF: 'Multimode',
  SMF: 'Single-mode',
  UPC: 'UPC, flat',
  APC: 'APC, angled',
  straight: 'Straight, method A',
  'straight-inverted': 'Straight, turned',
  'pair-flipped': 'Pairs flipped',
  U1: 'Method U1',
  U2: 'Method U2',
  [BY_PORTS]: 'Port by port',
};

const entries = <V extends string | number>(values: readonly V[]) =>
  values.map((value) => ({
    value,
    label: WORDS[String(value)] ?? capitalised(String(value).replace('-pairs', ' pairs')),
    explain: '',
  }));

const FAMILIES = CASSETTE_FAMILIES.map(({ id, name }) => ({
  value: id,
  label: capitalised(name),
  explain: '',
}));

export const ModuleDialog = (props: ModuleDialogProps) => (
  <Ask
    title={props.given === null ? 'Describe a module' : `Module ${props.given.id}`}
    open
    wide
    onClose={props.onClose}
  >
    <ModuleForm {...props} />
  </Ask>
);

const ModuleForm = ({ given, takenIds, usedBy, onClose, onTake, onRemove }: ModuleDialogProps) => {
  const read = useCallback((draft: ModuleDraft) => readModule(draft, takenIds), [takenIds]);
  const form = useDraft(
    given === null ? 'The new module' : `The changed module ${given.id}`,
    given === null ? EMPTY_MODULE : moduleDraftOf(given),
    read,
    onTake,
  );
  const { draft, change, faultOf, leave, obstacle } = form;
  const field = (name: 'name' | 'id' | 'ports' | 'lossDb' | 'source') => ({
    value: draft[name],
    fault: faultOf(name),
    onChange: (value: string) => change({ [name]: value }),
    onLeave: () => leave(name),
  });
  const menu = <K extends keyof ModuleDraft>(
    label: string,
    key: K,
    values: readonly (ModuleDraft[K] & (string | number))[],
  ) => (
    <MenuField
      label={label}
      value={draft[key]}
      options={entries(values)}
      onChoose={(value) => change({ [key]: value })}
    />
  );
  return (
    <form className="dialog-form" ref={form.form} onSubmit={form.onSubmit} noValidate>
      <div className="dialog-scroll">
        <div className="own-row">
          <OwnName isNew={given === null} name={field('name')} id={field('id')} />
          <MenuField
            label="Family"
            value={draft.family}
            options={FAMILIES}
            onChoose={(id) => change({ family: String(id) })}
          />
        </div>
        <div className="own-row">
          <MenuField
            label="Rear"
            value={draft.rear}
            options={entries(ARRAY_CONNECTORS)}
            onChoose={(rear) => change(withRear(draft, rear as ArrayConnector))}
          />
          {menu('Fibres per rear MPO port', 'fibres', FIBRES_OF_CONNECTOR[draft.rear])}
          {menu('Rears', 'rearsPerModule', [1, 2])}
          {menu('Pins of the rear MPO ports', 'pins', PIN_STATES)}
          {menu('Rear MPO end face', 'rearPolish', POLISHES)}
        </div>
        <div className="own-row">
          {menu('Front', 'front', DUPLEX_CONNECTORS)}
          {menu('Front end face', 'frontPolish', POLISHES)}
          {menu('Fibre', 'mode', FIBRE_MODES)}
          {menu('Wiring', 'wiring', [...wiringsOf(draft.rear), BY_PORTS])}
        </div>
        {draft.wiring === BY_PORTS && (
          <DraftField
            label="Ports"
            help="Each side of each port with the fibre behind it, key up: 1A 1, 1B 12, 2A 2, …"
            {...field('ports')}
          />
        )}
        <div className="own-row">
          <DraftField
            label="Insertion loss"
            unit="dB"
            optional
            numeric
            help="The most of the whole module; else by grade"
            {...field('lossDb')}
          />
          <DraftField label="Source" help="Where this is from" {...field('source')} />
        </div>
        {given !== null && usedBy !== null && (
          <p className="field-help">
            It stays in the quote: <Said text={usedBy} />
          </p>
        )}
      </div>
      <OwnFoot {...{ given, usedBy, obstacle, onClose, onRemove }} onGiveUp={form.giveUp} />
    </form>
  );
};
