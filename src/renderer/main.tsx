import './no-eval';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { findBridge } from './bridge';
import { deskInWorker } from './guide/desk/desk-in-worker';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
// An entry of its own in vite.renderer.config.ts, so that it shares its code with the page.
const startGuide = () => new Worker('./assets/guide-worker.js', { type: 'module', name: 'guide' });
createRoot(place).render(
  <StrictMode>
    <App bridge={findBridge()} desk={deskInWorker(startGuide)} />
  </StrictMode>,
);
