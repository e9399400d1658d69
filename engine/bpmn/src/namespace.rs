//! The namespaces that the reader knows, by URI; prefixes mean nothing to it.

/// BPMN 2.0 models (OMG formal/2013-12-09).
pub const BPMN: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";
/// Diagram interchange of BPMN 2.0.
pub const BPMN_DI: &str = "http://www.omg.org/spec/BPMN/20100524/DI";
/// Diagram interchange: diagrams, edges, shapes.
pub const DI: &str = "http://www.omg.org/spec/DD/20100524/DI";
/// Diagram common: bounds, fonts, points.
pub const DC: &str = "http://www.omg.org/spec/DD/20100524/DC";
/// The Zeebe dialect.
pub const ZEEBE: &str = "http://camunda.org/schema/zeebe/1.0";
/// The modeler's own attributes: tooling, without meaning for execution.
pub const MODELER: &str = "http://camunda.org/schema/modeler/1.0";
/// The Camunda 7 dialect, of which is read what means the same here.
pub const CAMUNDA: &str = "http://camunda.org/schema/1.0/bpmn";
/// The Operaton dialect, the same as that of Camunda 7.
pub const OPERATON: &str = "http://operaton.org/schema/1.0/bpmn";
/// The Flowable dialect, of which is read what means the same here.
pub const FLOWABLE: &str = "http://flowable.org/bpmn";
/// The Activiti dialect, from which that of Flowable comes.
pub const ACTIVITI: &str = "http://activiti.org/bpmn";
/// The dialects of other engines.
pub const FOREIGN: [&str; 4] = [CAMUNDA, OPERATON, FLOWABLE, ACTIVITI];
/// Our own extension elements: rule points, time limits, extension points.
pub const DIGIPRO: &str = "urn:digipro:bpmn:1.0";
pub use digipro_xml::namespace::{XML, XMLNS, XSI};
