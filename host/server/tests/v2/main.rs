//! `/v2` through the router: what clients get at the edges, one file a family.

#[cfg(test)]
mod deployments;
#[cfg(test)]
mod embedded;
#[cfg(test)]
mod instances;
#[cfg(test)]
mod jobs;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod searches;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tasks;
