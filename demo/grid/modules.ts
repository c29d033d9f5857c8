import {
	ClientSideRowModelModule,
	ModuleRegistry,
	PinnedRowModule,
	RenderApiModule,
	RowApiModule,
	RowStyleModule,
	ScrollApiModule,
} from 'ag-grid-community';

/** Tells the grid which of its parts this page uses; the others stay out of the build. */
export function registerModules(): void {
	ModuleRegistry.registerModules([
		ClientSideRowModelModule,
		PinnedRowModule,
		RenderApiModule,
		RowApiModule,
		RowStyleModule,
		ScrollApiModule,
	]);
}
