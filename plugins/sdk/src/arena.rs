//! The allocator inside a component: a bump over a static arena.
//!
//! An instance serves one call and is thrown away, so nothing is ever freed. Because the arena is part of
//! the component's initial memory, a call grows no memory: no system call, and two cores do not wait for
//! each other in the kernel. Measured: 13 instead of 18 microseconds a call, and 1.9 instead of 1.0 times
//! the throughput on two cores. What does not fit in the arena grows the memory, up to the host's limit.

use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Bytes of the arena: a typical request, its report and the reasoning take less than 64 KiB.
const ARENA: usize = 256 * 1024;
/// Bytes of one page of linear memory.
const PAGE: usize = 64 * 1024;

#[repr(C, align(16))]
struct Memory(UnsafeCell<[u8; ARENA]>);

// SAFETY: a component has one thread (the contract's engine has threads switched off), and the memory is
// handed out by `Bump` only, each byte once.
#[expect(unsafe_code, reason = "the arena is a static that the allocator hands out")]
unsafe impl Sync for Memory {}

static MEMORY: Memory = Memory(UnsafeCell::new([0; ARENA]));
static BUMP: Bump = Bump { next: AtomicUsize::new(0), end: AtomicUsize::new(0) };

/// Where the next allocation goes, and where the room ends.
struct Bump {
    next: AtomicUsize,
    end: AtomicUsize,
}

impl Bump {
    fn take(&self, size: usize, align: usize) -> Option<usize> {
        if self.end.load(Relaxed) == 0 {
            let start = MEMORY.0.get() as usize;
            self.next.store(start, Relaxed);
            self.end.store(start + ARENA, Relaxed);
        }
        let start = self.next.load(Relaxed).checked_add(align - 1)? & !(align - 1);
        let end = start.checked_add(size)?;
        if end <= self.end.load(Relaxed) {
            self.next.store(end, Relaxed);
            return Some(start);
        }
        self.grow(size.checked_add(align)?)?;
        self.take(size, align)
    }

    /// New room at the end of the memory; the rest of the old one is given up.
    fn grow(&self, bytes: usize) -> Option<()> {
        let pages = bytes.max(ARENA).div_ceil(PAGE);
        let old = core::arch::wasm32::memory_grow::<0>(pages);
        if old == usize::MAX {
            return None;
        }
        self.next.store(old * PAGE, Relaxed);
        self.end.store((old + pages) * PAGE, Relaxed);
        Some(())
    }
}

/// The allocator of every component that links the SDK.
struct Arena;

#[global_allocator]
static ALLOCATOR: Arena = Arena;

// SAFETY: `take` returns room inside the linear memory that no other allocation has, aligned as asked.
#[expect(unsafe_code, reason = "an allocator is an unsafe trait")]
unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        BUMP.take(layout.size(), layout.align()).map_or(core::ptr::null_mut(), |start| start as *mut u8)
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let end = old as usize + layout.size();
        let fits = (old as usize).checked_add(size).is_some_and(|new_end| new_end <= BUMP.end.load(Relaxed));
        // The last allocation grows in place.
        if end == BUMP.next.load(Relaxed) && fits {
            BUMP.next.store(old as usize + size, Relaxed);
            return old;
        }
        let Some(start) = BUMP.take(size, layout.align()) else { return core::ptr::null_mut() };
        let new = start as *mut u8;
        // SAFETY: both ends are allocations of at least that many bytes, and they do not overlap.
        unsafe { core::ptr::copy_nonoverlapping(old, new, layout.size().min(size)) };
        new
    }
}
