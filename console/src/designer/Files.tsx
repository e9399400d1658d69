/** All files of what is open, as text: parameters, norms, texts, forms and whatever else a kit has. */
import { TextArea } from "~/design";
import { t } from "~/words";
import { WithDocument } from "./Needs";
import { write } from "./opened";

/** The page. */
export default function Files() {
  return (
    <WithDocument title="designer.files">
      {(document) => (
        <div class="whole">
          <TextArea
            label={document.name}
            help={t("designer.filesHelp")}
            code
            rows={26}
            spellcheck={false}
            value={document.text}
            onInput={(event) => write(document.name, event.currentTarget.value)}
          />
        </div>
      )}
    </WithDocument>
  );
}
