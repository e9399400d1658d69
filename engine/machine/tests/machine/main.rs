//! Cases told as given, when, then: a definition, commands, and what happened as readable text.

#[cfg(test)]
mod harness;

#[cfg(test)]
mod ad_hoc;
#[cfg(test)]
mod compensation;
#[cfg(test)]
mod conditions;
#[cfg(test)]
mod data;
#[cfg(test)]
mod decisions;
#[cfg(test)]
mod escalation;
#[cfg(test)]
mod events;
#[cfg(test)]
mod evidence;
#[cfg(test)]
mod forms;
mod gateways;
#[cfg(test)]
mod incidents;
#[cfg(test)]
mod joins;
#[cfg(test)]
mod law;
#[cfg(test)]
mod levels;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod listeners;
#[cfg(test)]
mod migration;
#[cfg(test)]
mod modification;
#[cfg(test)]
mod parameters;
#[cfg(test)]
mod random;
#[cfg(test)]
mod repetition;
#[cfg(test)]
mod scopes;
#[cfg(test)]
mod scoping;
#[cfg(test)]
mod separation;
#[cfg(test)]
mod several;
#[cfg(test)]
mod shadow;
#[cfg(test)]
mod starts;
#[cfg(test)]
mod tasks;
#[cfg(test)]
mod timers;
#[cfg(test)]
mod transaction;
#[cfg(test)]
mod user_tasks;
