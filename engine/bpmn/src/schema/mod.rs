//! The vocabulary of the standard: every element of the BPMN 2.0 namespace, what it may carry and contain.

mod shape;
mod tag;
mod validate;

pub use tag::Tag;
pub(crate) use validate::validate;

impl Tag {
    /// Whether it is a task, a subprocess or a call activity.
    #[must_use]
    pub const fn is_activity(self) -> bool {
        matches!(
            self,
            Self::Task
                | Self::UserTask
                | Self::ServiceTask
                | Self::SendTask
                | Self::ReceiveTask
                | Self::ManualTask
                | Self::ScriptTask
                | Self::BusinessRuleTask
                | Self::CallActivity
                | Self::SubProcess
                | Self::Transaction
                | Self::AdHocSubProcess
        )
    }

    /// Whether it is an event that stands in a flow.
    #[must_use]
    pub const fn is_event(self) -> bool {
        matches!(
            self,
            Self::StartEvent
                | Self::EndEvent
                | Self::BoundaryEvent
                | Self::IntermediateCatchEvent
                | Self::IntermediateThrowEvent
        )
    }

    /// Whether it is a gateway.
    #[must_use]
    pub const fn is_gateway(self) -> bool {
        matches!(
            self,
            Self::ExclusiveGateway
                | Self::InclusiveGateway
                | Self::ParallelGateway
                | Self::ComplexGateway
                | Self::EventBasedGateway
        )
    }
}
