/**
 * The suite that every storage adapter must pass. An adapter's tests extend {@link
 * io.github.finsam.storage.contract.StoreContract}, {@link
 * io.github.finsam.storage.contract.AggregateContract}, {@link
 * io.github.finsam.storage.contract.ConcurrencyContract}, {@link
 * io.github.finsam.storage.contract.ClosedPeriodContract}, for questionnaires {@link
 * io.github.finsam.storage.contract.ResponseContract}, {@link
 * io.github.finsam.storage.contract.TallyContract} and {@link
 * io.github.finsam.storage.contract.ResponseConcurrencyContract}, and for both {@link
 * io.github.finsam.storage.contract.DifferentialContract}, and say how an empty store is opened. A
 * store for persons has a suite of its own: {@link
 * io.github.finsam.storage.contract.PersonStoreContract} and {@link
 * io.github.finsam.storage.contract.PersonDifferentialContract}. Everything stored is made by
 * {@link io.github.finsam.storage.contract.SampleData} and true of nobody.
 */
@NullMarked
package io.github.finsam.storage.contract;

import org.jspecify.annotations.NullMarked;
