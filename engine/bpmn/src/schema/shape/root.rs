//! The document and its root elements.

use super::*;

impl Tag {
    /// The document, its processes, and what every element may contain.
    pub(super) const fn document_shape(self) -> Option<Shape> {
        Some(match self {
            Definitions => shape(
                &[
                    NAMED,
                    &[
                        ("targetNamespace", Form::Any),
                        ("expressionLanguage", Form::Any),
                        ("typeLanguage", Form::Any),
                        ("exporter", Form::Any),
                        ("exporterVersion", Form::Any),
                    ],
                ],
                &[BASE, &[Import, Extension, Relationship], ROOT_ELEMENTS, EVENT_DEFINITIONS],
            ),
            Import => {
                shape(&[&[("namespace", Form::Any), ("location", Form::Any), ("importType", Form::Any)]], &[])
            }
            Process => shape(
                &[
                    NAMED,
                    COLLABORATION,
                    &[
                        ("processType", Form::OneOf(&["None", "Public", "Private"])),
                        ("isExecutable", Form::Boolean),
                        ("definitionalCollaborationRef", Form::Any),
                    ],
                ],
                &[BASE, CALLABLE, PROCESS, FLOW_ELEMENTS, ARTIFACTS, ROLES],
            ),
            Documentation => shape(&[ID, &[("textFormat", Form::Any)]], &[]),
            EndPoint | Auditing | Monitoring | Rendering => shape(&[ID], &[BASE]),
            _ => return None,
        })
    }

    /// What processes refer to.
    pub(super) const fn root_shape(self) -> Option<Shape> {
        Some(match self {
            Message => shape(&[NAMED, &[("itemRef", Form::Any)]], &[BASE]),
            Signal => shape(&[NAMED, STRUCTURE], &[BASE]),
            Error => shape(&[NAMED, STRUCTURE, &[("errorCode", Form::Any)]], &[BASE]),
            Escalation => shape(&[NAMED, STRUCTURE, &[("escalationCode", Form::Any)]], &[BASE]),
            ItemDefinition => shape(
                &[ID, STRUCTURE, COLLECTION, &[("itemKind", Form::OneOf(&["Information", "Physical"]))]],
                &[BASE],
            ),
            DataStore => shape(
                &[NAMED, ITEM, &[("capacity", Form::Any), ("isUnlimited", Form::Boolean)]],
                &[BASE, &[DataState]],
            ),
            Interface => shape(&[NAMED, &[("implementationRef", Form::Any)]], &[BASE, &[Operation]]),
            Operation => shape(
                &[NAMED, &[("implementationRef", Form::Any)]],
                &[BASE, &[InMessageRef, OutMessageRef, ErrorRef]],
            ),
            Resource => shape(&[NAMED], &[BASE, &[ResourceParameter]]),
            ResourceParameter => {
                shape(&[NAMED, &[("type", Form::Any), ("isRequired", Form::Boolean)]], &[BASE])
            }
            Category => shape(&[NAMED], &[BASE, &[CategoryValue]]),
            CategoryValue => shape(&[ID, &[("value", Form::Any)]], &[BASE]),
            GlobalTask => shape(&[NAMED], &[BASE, CALLABLE, ROLES]),
            GlobalUserTask => shape(&[NAMED, IMPLEMENTATION], &[BASE, CALLABLE, ROLES, &[Rendering]]),
            GlobalManualTask => shape(&[NAMED], &[BASE, CALLABLE, ROLES]),
            GlobalScriptTask => {
                shape(&[NAMED, &[("scriptLanguage", Form::Any)]], &[BASE, CALLABLE, ROLES, &[Script]])
            }
            GlobalBusinessRuleTask => shape(&[NAMED, IMPLEMENTATION], &[BASE, CALLABLE, ROLES]),
            Relationship => shape(
                &[
                    ID,
                    &[
                        ("type", Form::Any),
                        ("direction", Form::OneOf(&["None", "Forward", "Backward", "Both"])),
                    ],
                ],
                &[BASE, &[Source, Target]],
            ),
            Extension => {
                shape(&[&[("definition", Form::Any), ("mustUnderstand", Form::Boolean)]], &[&[Documentation]])
            }
            _ => return None,
        })
    }
}
