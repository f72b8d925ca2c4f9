/**
 * The console's page.
 */
import '../view/page/without-eval.js';
import { rememberedLanguage } from '../view/language/remembered-language.js';
import { mountPage } from '../view/page/mount-page.js';
import { App } from './app.js';
import { loadTexts } from './text/texts.js';
import './page.css';

void loadTexts(rememberedLanguage()).then((texts) => mountPage(<App texts={texts} />));
